import type { Basis } from '#statute/dated'
import { dated, regulation } from '#statute/dated'
import { workingDays } from './length.ts'

/** The day 条例 as revised in 2019 came into force; earlier events are ruled by the law before it, which is not here. */
const inForceFrom = '2019-05-15'

const within = (title: string, count: number, article: string) =>
  dated(title, [{ from: inForceFrom, value: workingDays(count), basis: regulation(article) }])

/** 条例第三十三条: a request is answered within 20 working days of receipt; the day of receipt is day zero. */
export const replyTerm = within('答复期限', 20, '第三十三条第二款')

/** 条例第三十三条: the term may be made longer once, by at most 20 working days. */
export const longestExtension = within('延长答复期限的上限', 20, '第三十三条第二款')

/** 条例第三十条: what is unclear in a request is told once, within 7 working days of receipt. */
export const clarificationNoticeTerm = within('补正告知期限', 7, '第三十条')

/** 条例第三十二条: a third party answers within 15 working days of receiving the letter; silence is not consent. */
export const thirdPartyTerm = within('第三方提出意见期限', 15, '第三十二条')

/** 条例第三十四条: an agency that made the information too answers within 15 working days; silence is consent. */
export const coMakerTerm = within('共同制作机关提出意见期限', 15, '第三十四条')

const fees: Basis = {
  document: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  article: '第六条',
  certainty: 'excerpt',
  note: '四川省2021年1月18日通知有同样规定。',
}

/** 国办函〔2020〕109号第六条: the fee is paid within 20 working days from the day after the notice is received. */
export const paymentTerm = dated('缴纳信息处理费期限', [
  { from: '2021-01-01', value: workingDays(20), basis: fees },
])

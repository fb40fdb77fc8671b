import { listed } from '../chinese.ts'
import type { Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'
import { askedBy } from './asked.ts'

const problemWords = /问题|不足|短板|差距|薄弱|有待|不够|困难|欠缺|缺乏|缺少|不到位|偏少|仍需|还需|滞后/u
const remedyWords = /改进|下一步|下步|整改|措施|今后|将|加强|加大|提升|提高|完善|强化/u

const problems: Rule<ReportSubject> = {
  id: 'structure.problems',
  title: '第五部分写明主要问题和改进情况',
  basis: '条例第五十条第一款第四项',
  severity: 'warning',
  evaluate: ({ textOf }) => {
    const text = textOf('五')
    if (text.trim() === '') return []
    const lacking = [
      ...(problemWords.test(text) ? [] : ['存在的主要问题']),
      ...(remedyWords.test(text) ? [] : ['改进情况']),
    ]
    return lacking.length === 0
      ? []
      : [{ message: `第五部分没有写明${listed(lacking)}，请补充。`, part: '五' }]
  },
}

/** The five sub-items the format names, each by the words that show it is spoken of. */
const items: readonly (readonly [item: string, words: RegExp])[] = [
  ['主动公开', /主动公开|主动发布/u],
  ['依申请公开', /依申请|依法申请公开|公开申请/u],
  ['政府信息管理', /信息(?:资源)?(?:公开工作)?管理|信息公开管理|公开审查|审查机制|三审|动态调整|规范性文件/u],
  ['政府信息公开平台建设', /平台|网站|专栏|公众号|新媒体/u],
  ['监督保障', /监督|保障|考核|评议|培训|组织领导/u],
]

const aspects = askedBy('aspects')

const subItems: Rule<ReportSubject> = {
  id: 'structure.items',
  title: '总体情况写到五个方面',
  basis: aspects.basis,
  standsOn: ({ form }) => aspects.on(form),
  severity: 'notice',
  evaluate: ({ textOf }) => {
    const text = textOf('一')
    if (text.trim() === '') return []
    const lacking = items.filter(([, words]) => !words.test(text)).map(([item]) => item)
    return lacking.length === 0
      ? []
      : [{ message: `总体情况没有写到${listed(lacking)}，统一格式要求写明五个方面。`, part: '一' }]
  },
}

const firstFeeYear = 2021

/** 国办函〔2020〕109号 is in force from 2021-01-01; reports state the fee in part 六, also when it is nil. */
const processingFee: Rule<ReportSubject> = {
  id: 'structure.fee',
  title: '第六部分写明信息处理费收取情况',
  basis: '国办函〔2020〕109号；年度报告编制惯例',
  severity: 'notice',
  evaluate: ({ report, textOf }) => {
    const text = textOf('六')
    if (report.year === null || report.year < firstFeeYear || text.trim() === '') return []
    if (/处理费|收费|收取|费用/u.test(text)) return []
    const message = `${report.year}年的报告应当在第六部分写明信息处理费收取情况，没有收取的也应当写明。`
    return [{ message, part: '六' }]
  },
}

export const contentRules: readonly Rule<ReportSubject>[] = [problems, subItems, processingFee]

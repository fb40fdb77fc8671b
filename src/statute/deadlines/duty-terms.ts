import type { Basis, Dated } from '#statute/dated'
import { dated, regulation } from '#statute/dated'
import type { Length } from './length.ts'
import { byNextYear, calendarDays, proceedingDays, workingDays } from './length.ts'

/** Rules older than this house are kept from the day on which it begins to count. */
const houseBegins = '2019-05-15'

const term = (title: string, value: Length, basis: Basis, from = houseBegins): Dated<Length> =>
  dated(title, [{ from, value, basis }])

const read = (document: string, article: string): Basis => ({ document, article, certainty: 'read' })

const credit: Basis = {
  document: '国办发〔2015〕51号第十八项、国发〔2016〕33号第十七项',
  certainty: 'excerpt',
}

const review = '《中华人民共和国行政复议法》'
const suit = (article: string): Basis => ({
  document: '《中华人民共和国行政诉讼法》',
  article,
  certainty: 'memory',
})
const judges = '最高人民法院《关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）'

/** The duties beside the reply to a request whose terms the house watches, each with what it stands on. */
export const dutyTerms = {
  /** 条例第二十六条: published within 20 working days of being made or changed. */
  publication: term('主动公开', workingDays(20), regulation('第二十六条')),
  /** 条例第四十九条: agencies submit to their 主管部门 and publish by 31 January. */
  agencyReport: term('政府部门提交并公布年度报告', byNextYear(1, 31), regulation('第四十九条第一款')),
  /** 条例第四十九条: the 主管部门 of a local government publishes the government's own by 31 March. */
  governmentReport: term('政府公布年度报告', byNextYear(3, 31), regulation('第四十九条第二款')),
  /** 预算法第十四条: 部门预算、决算 within 20 days of the approval by 财政部门. */
  budget: term('部门预算、决算公开', calendarDays(20), read('《中华人民共和国预算法》', '第十四条')),
  licence: term('行政许可决定公示', workingDays(7), credit),
  penalty: term('行政处罚决定公示', workingDays(7), credit),
  otherEnforcement: term('其他行政执法决定公示', workingDays(20), {
    document: '国办发〔2018〕118号',
    certainty: 'memory',
  }),
  /** 行政处罚法第四十八条、第八十五条: withdrawn within 3 days, which are working days, with reasons. */
  penaltyWithdrawal: term(
    '撤回已公开的行政处罚决定信息',
    workingDays(3),
    read('《中华人民共和国行政处罚法》', '第四十八条第二款、第八十五条'),
    '2021-07-15',
  ),
  /** A draft is open for comment for at least so long: the earliest end, not the latest. */
  draftComment: term(
    '重大行政决策、规章草案公开征求意见（最短）',
    calendarDays(30),
    read('《重大行政决策程序暂行条例》', '第十五条'),
    '2019-09-01',
  ),
  interpretation: term('政策解读最迟发布', workingDays(3), {
    document: '地方规定',
    certainty: 'memory',
    note: '国家层面要求与文件同步发布。',
  }),
  simpleQuestion: term('网站简单咨询答复', workingDays(5), {
    document: '国办秘函〔2019〕19号',
    certainty: 'excerpt',
  }),
  otherMessage: term('网站其他留言答复', workingDays(15), {
    document: '国办发〔2017〕47号及地方规定',
    certainty: 'memory',
  }),
  petitionTransfer: term(
    '信访事项转送后告知',
    proceedingDays(15),
    read('《信访工作条例》', '第二十二条、第二十三条'),
    '2022-05-01',
  ),
  /** 行政复议法第四十八条: 10 working days since 2024; before, ten days that ran through days of rest. */
  reconsiderationAnswer: dated('行政复议答复（普通程序）', [
    {
      from: houseBegins,
      value: proceedingDays(10),
      basis: {
        document: '《中华人民共和国行政复议法》（2017年修正）',
        article: '第二十三条',
        certainty: 'memory',
        note: '2024年1月1日以前收到副本的；该法第四十条只把“五日”“七日”规定为工作日。',
      },
    },
    { from: '2024-01-01', value: workingDays(10), basis: read(review, '第四十八条') },
  ]),
  simpleReconsiderationAnswer: term(
    '行政复议答复（简易程序）',
    workingDays(5),
    read(review, '第五十四条'),
    '2024-01-01',
  ),
  courtAnswer: term('行政诉讼答辩', proceedingDays(15), read('《中华人民共和国行政诉讼法》', '第六十七条')),
  /** 行政诉讼法第八十六条: the other side answers an appeal within 15 days of its copy. */
  appealAnswer: term('二审答辩', proceedingDays(15), suit('第八十六条')),
  /** 行政诉讼法第八十五条: a judgment is appealed within 15 days of service, a ruling within 10. */
  judgmentAppeal: term('对判决提起上诉', proceedingDays(15), suit('第八十五条')),
  rulingAppeal: term('对裁定提起上诉', proceedingDays(10), suit('第八十五条')),
  courtOrderedDisclosure: term(
    '按判决公开',
    workingDays(20),
    { document: judges, certainty: 'excerpt' },
    '2025-06-01',
  ),
} as const satisfies Record<string, Dated<Length>>

/** A duty with a term. 条例第四十一条 (correction of one's own record) gives none, and so is not among them. */
export type Duty = keyof typeof dutyTerms

import type { SearchRequest } from '#platform/search'
import type { MadeDocument } from './documents.ts'
import type { Sort } from './sentences.ts'

/** How much somebody who asks is served by a document: 3 is what they look for, 1 has to do with it, 0 nothing. */
export type Rule = (document: MadeDocument) => 0 | 1 | 3

/** A question with what it should find, told by what documents are about and not by their words. */
export interface Judged {
  readonly text: string
  readonly rule: Rule
  readonly more?: Partial<SearchRequest>
  /** Typed wrong: what is offered instead is what is judged. */
  readonly corrected?: boolean
}

/** Words that mean the same, as an office would have them. */
export const synonyms: readonly (readonly string[])[] = [
  ['医保', '医疗保障', '基本医疗保险'],
  ['人社局', '人力资源和社会保障局'],
  ['低保', '最低生活保障'],
  ['公租房', '公共租赁住房'],
  ['长护险', '长期护理保险'],
  ['环评', '环境影响评价'],
  ['网约车', '网络预约出租汽车'],
  ['异地就医', '跨省异地就医', '异地看病'],
  ['集采', '集中带量采购'],
  ['征地', '土地征收'],
]

/** Of a subject: in the title by its name, or otherwise. */
const named =
  (id: string): Rule =>
  ({ topic, titled }) =>
    topic.id !== id ? 0 : titled === 'name' ? 3 : 1

const said =
  (id: string): Rule =>
  ({ topic, titled }) =>
    topic.id !== id ? 0 : titled === 'also' ? 3 : 1

/** Of a subject however its title says it. */
const about =
  (id: string): Rule =>
  ({ topic, titled }) =>
    topic.id !== id ? 0 : titled === 'no' ? 1 : 3

/** What does not hold makes the best only middling. */
const held =
  (rule: Rule, holds: (document: MadeDocument) => boolean): Rule =>
  (document) => {
    const grade = rule(document)
    return grade === 3 && !holds(document) ? 1 : grade
  }

const must =
  (rule: Rule, holds: (document: MadeDocument) => boolean): Rule =>
  (document) =>
    holds(document) ? rule(document) : 0

const of = (sort: Sort) => (document: MadeDocument) => document.sort === sort
const at =
  (place: string) =>
  ({ place: own, sort }: MadeDocument) =>
    own === place && sort !== '政策解读'
const number =
  (index: number): Rule =>
  (document) =>
    document.index === index ? 3 : 0

const fieldNames = { 标题: 'title', 文号: 'exact', 索引号: 'exact' } as const

/** What people type of each subject. */
const subjects: readonly Judged[] = [
  { text: '城乡居民医保报销', rule: named('reimbursement') },
  { text: '住院费用报销', rule: said('reimbursement') },
  { text: '跨省异地就医', rule: named('elsewhere') },
  { text: '异地就医备案', rule: said('elsewhere') },
  { text: '医保基金监管', rule: named('fund') },
  { text: '骗保', rule: about('fund') },
  { text: '胰岛素', rule: named('insulin') },
  { text: '药品集中采购', rule: said('insulin') },
  { text: '长期护理保险', rule: named('longcare') },
  { text: '失能人员护理补贴', rule: said('longcare') },
  { text: '城乡居民养老保险', rule: named('pension') },
  { text: '基础养老金', rule: said('pension') },
  { text: '最低生活保障', rule: named('lowincome') },
  { text: '残疾人两项补贴', rule: named('disability') },
  { text: '公租房分配', rule: said('housing') },
  { text: '义务教育招生', rule: named('school') },
  { text: '小学 划片', rule: said('school') },
  { text: '普惠性幼儿园', rule: named('kindergarten') },
  { text: '国家助学金', rule: said('aid') },
  { text: '流感疫苗', rule: named('vaccine') },
  { text: '宫颈癌疫苗接种', rule: said('vaccine') },
  { text: '手足口病', rule: said('epidemic') },
  { text: '食品安全抽检', rule: named('food') },
  { text: '居民用水价格', rule: named('price') },
  { text: '土地征收补偿', rule: said('land') },
  { text: '房屋征收', rule: about('demolition') },
  { text: '高标准农田', rule: named('farmland') },
  { text: '非洲猪瘟', rule: said('pigs') },
  { text: '山洪灾害', rule: said('flood') },
  { text: '野外用火', rule: said('fire') },
  { text: '重污染天气应急响应', rule: said('air') },
  { text: '饮用水水源保护', rule: named('water') },
  { text: '环评文件', rule: said('assessment') },
  { text: '农村公路', rule: named('transport') },
  { text: '公交线路', rule: said('transport') },
  { text: '网络预约出租汽车', rule: named('taxi') },
  { text: '稳岗返还', rule: named('jobs') },
  { text: '农民工工资', rule: named('wages') },
  { text: '事业单位招聘', rule: named('recruit') },
  { text: '公务员录用体检', rule: said('recruit') },
  { text: '专精特新', rule: about('enterprise') },
  { text: '部门预算', rule: named('budget') },
  { text: '政府采购招标', rule: named('procurement') },
  { text: '行政处罚决定公示', rule: said('licence') },
  { text: '高效办成一件事', rule: named('onestop') },
  { text: '信息公开年度报告', rule: named('disclosure') },
  { text: '人口普查', rule: named('census') },
  { text: '非物质文化遗产', rule: said('culture') },
  { text: '马拉松', rule: said('sport') },
  { text: '优待证申领', rule: said('veterans') },
]

/** A subject with a sort of document, a place, a year. */
const narrowed: readonly Judged[] = [
  { text: '养老金 通知', rule: held(said('pension'), of('通知')) },
  { text: '疫苗接种 公告', rule: held(about('vaccine'), of('公告')) },
  { text: '防汛抗旱实施方案', rule: held(named('flood'), of('实施方案')) },
  { text: '政府采购 工作总结', rule: held(named('procurement'), of('工作总结')) },
  { text: '公租房分配公示', rule: held(said('housing'), of('公示')) },
  { text: '稳岗返还政策解读', rule: held(named('jobs'), of('政策解读')) },
  { text: '城关镇 防汛', rule: must(named('flood'), at('城关')) },
  { text: '柳林 农村公路养护', rule: must(named('transport'), at('柳林')) },
  { text: '古城镇低保', rule: must(about('lowincome'), at('古城')) },
  {
    text: '石桥镇小学入学划片',
    rule: must(said('school'), (each) => each.titled === 'also' && at('石桥')(each)),
  },
  {
    text: '医保报销',
    rule: must(named('reimbursement'), ({ year }) => year === 2024),
    more: { filters: { year: ['2024'] } },
  },
  {
    text: '公告',
    rule: must(
      () => 3,
      ({ sort, year }) => sort === '公告' && year === 2020,
    ),
    more: { filters: { kind: ['公告'], year: ['2020'] } },
  },
]

/** Numbers, however they are written. */
const numbers = (found: (index: number) => MadeDocument): readonly Judged[] => {
  const [one, two, three, four, five, six] = [17, 230, 1234, 1500, 1999, 2001].map(found) as [
    MadeDocument,
    MadeDocument,
    MadeDocument,
    MadeDocument,
    MadeDocument,
    MadeDocument,
  ]
  const index = (document: MadeDocument): string => document.entry.fields.exact[1] ?? ''
  return [
    { text: one.number, rule: number(one.index) },
    { text: two.number.replace('〔', '[').replace('〕', ']'), rule: number(two.index) },
    { text: three.number.replace('〔', '（').replace('〕', '）'), rule: number(three.index) },
    { text: `〔${four.year}〕${four.index + 1}号`, rule: number(four.index) },
    { text: `文号：${five.number}`, rule: number(five.index), more: { fieldNames } },
    { text: index(six), rule: number(six.index) },
    { text: `索引号:${index(one)}`, rule: number(one.index), more: { fieldNames } },
    { text: index(two).split('/')[1] ?? '', rule: number(two.index) },
  ]
}

/** Phrases, fields, exclusion. */
const exactly: readonly Judged[] = [
  {
    text: '“征收补偿”',
    rule: ({ topic, titled }) =>
      titled === 'also' && (topic.id === 'demolition' || topic.id === 'land') ? 3 : 0,
  },
  { text: '"应急响应"', rule: said('air') },
  { text: '标题:河长制', rule: said('water'), more: { fieldNames } },
  {
    text: '标题：疫苗 -标题:流感',
    rule: must(said('vaccine'), ({ titled }) => titled === 'also'),
    more: { fieldNames },
  },
  {
    text: '补贴 -残疾人 标题:耕地',
    rule: must(said('farmland'), ({ titled }) => titled === 'also'),
    more: { fieldNames },
  },
  { text: '“打击欺诈骗保”', rule: said('fund') },
  {
    text: '招聘 -标题:"事业单位公开招聘"',
    more: { fieldNames },
    rule: must(about('recruit'), ({ titled }) => titled !== 'name'),
  },
  { text: '"就业见习补贴" 公告', rule: held(said('jobs'), of('公告')) },
]

/** Other words for the same. */
const otherwise: readonly Judged[] = [
  { text: '医疗保障基金监管', rule: named('fund') },
  { text: '长护险', rule: about('longcare') },
  { text: '网约车管理', rule: named('taxi') },
  { text: '环评', rule: about('assessment') },
  { text: '公租房', rule: about('housing') },
  { text: '低保', rule: about('lowincome') },
  { text: '异地看病结算', rule: named('elsewhere') },
  { text: '集采', rule: named('insulin') },
  { text: '征地补偿安置', rule: said('land') },
]

/** As people ask. */
const questions: readonly Judged[] = [
  { text: '异地就医怎么备案', rule: about('elsewhere') },
  { text: '如何申请最低生活保障', rule: about('lowincome') },
  { text: '请问残疾人护理补贴是多少', rule: said('disability') },
  { text: '关于义务教育学校招生的通知', rule: held(named('school'), of('通知')) },
  { text: '农民工工资被拖欠怎么办', rule: about('wages') },
  { text: '哪些幼儿园是普惠性的', rule: named('kindergarten') },
  { text: '水价 听证会', rule: about('price') },
]

/** Typed wrong, or in pinyin. */
const slips: readonly Judged[] = [
  { text: '姨岛素', rule: named('insulin'), corrected: true },
  { text: '医宝基金监管', rule: named('fund'), corrected: true },
  { text: '农村公鹿', rule: named('transport'), corrected: true },
  { text: 'yimiao', rule: about('vaccine'), corrected: true },
  { text: '非洲猪温', rule: said('pigs'), corrected: true },
  { text: '高标准农填', rule: named('farmland'), corrected: true },
  { text: '森林访火', rule: about('fire'), corrected: true },
  { text: '马拉送', rule: said('sport'), corrected: true },
]

/** The written set: what is asked, and what should be found among documents made by `found`. */
export const judgedSet = (found: (index: number) => MadeDocument): readonly Judged[] => [
  ...subjects,
  ...narrowed,
  ...numbers(found),
  ...exactly,
  ...otherwise,
  ...questions,
  ...slips,
]

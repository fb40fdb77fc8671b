import type { Clause } from './clauses.ts'

/** What the words before a number speak of: the last noun decides. */
export type About = 'requests' | 'remedies' | 'documents' | 'else' | 'nothing'

const nouns: readonly (readonly [about: About, words: string])[] = [
  ['remedies', '复议|诉讼|应诉|起诉'],
  ['documents', '规范性文件'],
  ['requests', '(?<!被)申请(?!表|人|行政|复议|渠道|指南)|依申请'],
  [
    'else',
    // 行政许可申请、救助申请 are applications for something else than information.
    '(?:许可|审批|救助|补贴|补助|报销|参保|资格|认定|鉴定|登记|备案|专利|项目|仲裁|退费|业务|办证)(?:类|事项|业务)?申请|信件|信箱|来信|来电|来访|信访|留言|热线|工单|诉求|咨询|建议|提案|议案|投诉|举报|许可|处罚|证照|公文|文件|解读|稿件|新闻|会议|培训|检查|舆情|网民|民意|征集|调查|访谈|新媒体|微信|微博|公报|合同|采购|整改|隐患|任务|指标|清单',
  ],
]
const anyNoun = new RegExp(nouns.map(([, words]) => `(${words})`).join('|'), 'gu')

export const aboutOf = (words: string): About => {
  let about: About = 'nothing'
  for (const found of words.matchAll(anyNoun)) about = nouns[found.slice(1).findIndex(Boolean)]?.[0] ?? about
  return about
}

/** Whether the passage deals with requests for disclosure at all. */
export const speaksOfRequests = ({ paragraph }: Clause, part: string): boolean =>
  part === '三' || /公开申请|申请公开|依申请|申请件/u.test(paragraph)

/** Whether cases before courts and reviewing bodies are those on disclosure, not the office's other business. */
export const speaksOfDisclosure = ({ paragraph }: Clause, part: string): boolean =>
  part === '四' || part === '三' || /信息公开|依申请|公开申请/u.test(paragraph)

/** 公文 are sorted into 主动公开, 依申请公开 and 不予公开 as well; those numbers are none of table 3. */
export const sortsDocuments = ({ sentence, left }: Clause): boolean =>
  /公开属性|源头认定|公文|制发文件|信息数/u.test(sentence) ||
  /主动公开[^，；。]{0,12}\d+[条件份篇][^。]{0,30}$/u.test(`${sentence}${left}`)

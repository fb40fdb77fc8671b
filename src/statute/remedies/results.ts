import type { Basis } from '#statute/dated'
import type { RemedyForm } from './forms.ts'

/** What table 4 counts a result as. */
export type RemedyOutcome = 'upheld' | 'corrected' | 'other'

/** What a result asks of the agency: nothing, to answer anew, or to give the information out. */
export type Aftermath = 'none' | 'answer-anew' | 'disclose'

interface Result {
  readonly title: string
  readonly outcome: RemedyOutcome
  readonly after: Aftermath
  /** By which it is given: 判决 may be appealed in 15 days, 裁定 that end a suit in 10, the rest not at all. */
  readonly as: 'judgment' | 'ruling' | 'final'
  readonly review?: Basis
  readonly suit?: Basis
}

const review = (article: string, certainty: Basis['certainty'] = 'memory'): Basis => ({
  document: '《中华人民共和国行政复议法》',
  article,
  certainty,
})
const suit = (article: string, certainty: Basis['certainty'] = 'memory'): Basis => ({
  document: '《中华人民共和国行政诉讼法》',
  article,
  certainty,
})
const disclosureCases: Basis = { document: '法释〔2025〕8号', certainty: 'excerpt' }

/**
 * How a reconsideration or a suit may end, the cell of table 4 it counts in, and what it asks of the agency. That 维持
 * and 驳回请求 are 结果维持, that 撤销、变更、确认违法、确认无效、责令 are 结果纠正 and everything else 其他结果 is practice:
 * the form has no note on these cells.
 */
export const remedyResults = {
  upheld: {
    title: '维持原行政行为',
    outcome: 'upheld',
    after: 'none',
    as: 'final',
    review: review('第六十八条'),
  },
  claimDismissed: {
    title: '驳回请求',
    outcome: 'upheld',
    after: 'none',
    as: 'judgment',
    review: review('第六十九条'),
    suit: suit('第六十九条'),
  },
  revoked: {
    title: '撤销',
    outcome: 'corrected',
    after: 'none',
    as: 'judgment',
    review: review('第六十四条'),
    suit: suit('第七十条'),
  },
  revokedAndRedo: {
    title: '撤销，责令重新答复',
    outcome: 'corrected',
    after: 'answer-anew',
    as: 'judgment',
    review: review('第六十四条'),
    suit: suit('第七十条'),
  },
  orderedToDisclose: {
    title: '责令公开',
    outcome: 'corrected',
    after: 'disclose',
    as: 'judgment',
    review: review('第六十四条、第六十六条'),
    suit: disclosureCases,
  },
  orderedToAct: {
    title: '责令限期履行（答复）',
    outcome: 'corrected',
    after: 'answer-anew',
    as: 'judgment',
    review: review('第六十六条'),
    suit: suit('第七十二条'),
  },
  changed: {
    title: '变更',
    outcome: 'corrected',
    after: 'none',
    as: 'judgment',
    review: review('第六十三条'),
    suit: suit('第七十七条'),
  },
  declaredUnlawful: {
    title: '确认违法',
    outcome: 'corrected',
    after: 'none',
    as: 'judgment',
    review: review('第六十五条'),
    suit: suit('第七十四条'),
  },
  declaredVoid: {
    title: '确认无效',
    outcome: 'corrected',
    after: 'none',
    as: 'judgment',
    review: review('第六十七条'),
    suit: suit('第七十五条'),
  },
  notAccepted: {
    title: '不予受理、不予立案',
    outcome: 'other',
    after: 'none',
    as: 'ruling',
    review: review('第三十条'),
    suit: suit('第五十一条'),
  },
  dismissed: {
    title: '驳回复议申请、驳回起诉',
    outcome: 'other',
    after: 'none',
    as: 'ruling',
    review: review('第三十三条'),
    suit: suit('第四十九条'),
  },
  withdrawn: {
    title: '撤回、撤诉',
    outcome: 'other',
    after: 'none',
    as: 'final',
    review: review('第四十一条'),
    suit: suit('第六十二条'),
  },
  terminated: {
    title: '终止、终结',
    outcome: 'other',
    after: 'none',
    as: 'final',
    review: review('第四十一条'),
    suit: suit('第六十一条'),
  },
  mediated: {
    title: '调解',
    outcome: 'other',
    after: 'none',
    as: 'final',
    review: review('第七十三条'),
    suit: suit('第六十条'),
  },
} as const satisfies Readonly<Record<string, Result>>
export type RemedyResult = keyof typeof remedyResults

/** What only an appeal or a retrial may come to besides: the judgment below stands, or is heard once more. */
export const appealResults = {
  appealDismissed: { title: '驳回上诉，维持原判', stands: true, basis: suit('第八十九条第一款第一项') },
  appealWithdrawn: { title: '撤回上诉', stands: true, basis: suit('第六十二条') },
  remanded: { title: '发回重审', stands: false, basis: suit('第八十九条第一款第三项') },
} as const
export type AppealResult = keyof typeof appealResults

/** What an instance came to. */
export type RulingResult = RemedyResult | AppealResult

export const isAppealResult = (result: RulingResult): result is AppealResult =>
  Object.hasOwn(appealResults, result)

const shapeOf = (result: RemedyResult): Result => remedyResults[result]

/** The results that may be, by the way; those of an appeal among them where it is one. */
export const resultsOf = (form: RemedyForm, appealed: boolean): readonly RulingResult[] => [
  // The keys of the table are its results.
  ...(Object.keys(remedyResults) as RemedyResult[]).filter((result) =>
    form === 'reconsideration' ? shapeOf(result).review : shapeOf(result).suit,
  ),
  ...(appealed ? (Object.keys(appealResults) as AppealResult[]) : []),
]

/** What a result is called, 维持原行政行为. */
export const resultTitle = (result: RulingResult): string =>
  isAppealResult(result) ? appealResults[result].title : remedyResults[result].title

/** The article a result stands on; undefined where it is none of this way. */
export const resultBasis = (result: RulingResult, form: RemedyForm): Basis | undefined => {
  if (isAppealResult(result)) return appealResults[result].basis
  const { review: ofReview, suit: ofSuit } = shapeOf(result)
  return form === 'reconsideration' ? ofReview : ofSuit
}

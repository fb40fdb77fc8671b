import type { LocalDate } from '#statute/calendar'
import type { Basis, Dated } from '#statute/dated'
import { inForce } from '#statute/dated'
import type { DecisionKind } from '../kinds/all.ts'
import { decisionOf } from '../of-kind.ts'
import type { AgencyLevel, RemedyTerm, Route, RouteRules } from './rules.ts'
import {
  presetRoutes,
  reviewOnSilenceTerm,
  reviewOrgans,
  reviewTerm,
  suitAfterReviewTerm,
  suitOnSilenceTerm,
  suitTerm,
} from './rules.ts'

/** What is contested. */
export type Contested =
  | {
      readonly decision: DecisionKind
      /** For 部分公开: why each part was withheld. */
      readonly withheld?: readonly DecisionKind[]
      /** For 行政查询事项: the letter says 不予公开. */
      readonly wordedAsRefusal?: boolean
    }
  /** Nothing was answered in the term. */
  | { readonly decision: 'silence' }

/** The way out a letter must name, as of the day of the decision. */
export interface Remedy {
  readonly kind: 'remedy'
  readonly route: Route
  /** Whether nothing was answered, so that there is no decision to speak of. */
  readonly silent: boolean
  /** Which organ reviews, as the law says it; the office puts the name. */
  readonly organ: string
  readonly review: RemedyTerm
  /** The term of the suit: after the review where that comes first, else directly. */
  readonly suit: RemedyTerm
  /** What it stands on; some of it may not have been read. */
  readonly basis: readonly Basis[]
}

/** Nothing to contest, so that no line is printed. */
export interface NoRemedy {
  readonly kind: 'none'
}

const isRefusal = (kind: DecisionKind): boolean => decisionOf(kind).remedy === 'refusal'

/** The rule a contested act falls under; none where it is only recorded. */
const routeOf = (contested: Contested, routes: RouteRules): Dated<Route> | undefined => {
  if (contested.decision === 'silence') return routes.silence
  const { remedy } = decisionOf(contested.decision)
  switch (remedy) {
    case 'none':
      return undefined
    case 'refusal':
      return routes.refusal
    case 'partial':
      return (contested.withheld ?? []).some(isRefusal) ? routes.partial : routes.other
    case 'query':
      return contested.wordedAsRefusal === true ? routes.queryRefused : routes.other
    case 'other':
      return routes.other
  }
}

/**
 * 行政复议法第二十三条、第二十四条, 行政诉讼法第四十五条、第四十六条: the remedy on the day of the decision.
 * Throws DatedError `not-in-force` before 2024-01-01: letters of those years are printed already.
 */
export const remedyOf = (
  contested: Contested,
  on: LocalDate,
  level: AgencyLevel,
  routes: RouteRules = presetRoutes,
): Remedy | NoRemedy => {
  const rule = routeOf(contested, routes)
  if (rule === undefined) return { kind: 'none' }
  const route = inForce(rule, on)
  const organ = inForce(reviewOrgans[level], on)
  const silent = contested.decision === 'silence'
  const review = inForce(silent ? reviewOnSilenceTerm : reviewTerm, on)
  const direct = silent ? suitOnSilenceTerm : suitTerm
  const suit = inForce(route.value === 'review-first' ? suitAfterReviewTerm : direct, on)
  return {
    kind: 'remedy',
    route: route.value,
    silent,
    organ: organ.value,
    review: review.value,
    suit: suit.value,
    basis: [route.basis, organ.basis, review.basis, suit.basis],
  }
}

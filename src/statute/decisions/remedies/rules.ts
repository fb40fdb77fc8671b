import type { Basis, Dated } from '#statute/dated'
import { dated } from '#statute/dated'

/** review-first: 复议前置, a suit only after it. either: review or suit as the person chooses. */
export type Route = 'review-first' | 'either'

/** A term of remedy. The day from which it runs is said in the words of the law. */
export interface RemedyTerm {
  readonly count: number
  readonly unit: '日' | '个月'
  readonly since: string
}

const reviewLaw = (article: string): Basis => ({
  document: '《中华人民共和国行政复议法》',
  article,
  certainty: 'read',
})
const suitLaw = (article: string): Basis => ({
  document: '《中华人民共和国行政诉讼法》',
  article,
  certainty: 'read',
})

/** 行政复议法实施条例 as revised, in force 2026-07-01: its text was not read, only what others say of it. */
const reviewRules = (article: string): Basis => ({
  document: '《中华人民共和国行政复议法实施条例》',
  article,
  certainty: 'excerpt',
  note: '2026年修订，自2026年7月1日起施行；条文内容来自转引，文书用语请本级司法行政部门确认一次。',
})
const periodRules = (article: string): Basis => ({
  document: '法释〔2026〕3号',
  article,
  certainty: 'excerpt',
  note: '自2026年5月1日起施行；条文内容来自转引。',
})
const practice: Basis = { document: '实践做法', certainty: 'practice' }

const newReviewLaw = '2024-01-01'
const newPeriods = '2026-05-01'
const newReviewRules = '2026-07-01'

/** Which way is open, by what was decided. */
export interface RouteRules {
  readonly refusal: Dated<Route>
  readonly partial: Dated<Route>
  readonly silence: Dated<Route>
  /** 行政查询事项 whose letter says 不予公开. */
  readonly queryRefused: Dated<Route>
  readonly other: Dated<Route>
}

/**
 * 行政复议法第二十三条: refusals under 条例第十四条至第十六条 go to review first, and the letter must say so.
 * What is practice may be chosen otherwise; after 2026-07-01 the implementing rules speak.
 */
export const presetRoutes: RouteRules = {
  refusal: dated<Route>('不予公开的救济途径', [
    { from: newReviewLaw, value: 'review-first', basis: reviewLaw('第二十三条第一款第四项') },
    { from: newReviewRules, value: 'review-first', basis: reviewRules('第三十一条') },
  ]),
  partial: dated<Route>('部分公开的救济途径', [
    { from: newReviewLaw, value: 'review-first', basis: practice },
    { from: newReviewRules, value: 'review-first', basis: reviewRules('第三十一条') },
  ]),
  silence: dated<Route>('逾期不答复的救济途径', [
    { from: newReviewLaw, value: 'either', basis: practice },
    {
      from: '2025-06-01',
      value: 'either',
      basis: { document: '法释〔2025〕8号', article: '第二条第二款', certainty: 'excerpt' },
    },
    { from: newReviewRules, value: 'review-first', basis: reviewRules('第三十条') },
  ]),
  queryRefused: dated<Route>('以不予公开答复行政查询事项的救济途径', [
    { from: newReviewLaw, value: 'review-first', basis: practice },
  ]),
  other: dated<Route>('其他处理决定的救济途径', [
    { from: newReviewLaw, value: 'either', basis: suitLaw('第四十四条第一款') },
  ]),
}

/** 行政复议法第二十条: 60 days. */
export const reviewTerm = dated<RemedyTerm>('申请行政复议期限', [
  {
    from: newReviewLaw,
    value: { count: 60, unit: '日', since: '知道或者应当知道本行政行为之日' },
    basis: reviewLaw('第二十条第一款'),
  },
])

/** On silence the 60 days are counted from the end of the term of reply; no text was read. */
export const reviewOnSilenceTerm = dated<RemedyTerm>('对逾期不答复申请行政复议期限', [
  { from: newReviewLaw, value: { count: 60, unit: '日', since: '答复期限届满之日' }, basis: practice },
])

/** 行政诉讼法第四十六条: six months; 法释〔2026〕3号第二条 says from what knowledge they run. */
export const suitTerm = dated<RemedyTerm>('直接起诉期限', [
  {
    from: newReviewLaw,
    value: { count: 6, unit: '个月', since: '知道或者应当知道作出本行政行为之日' },
    basis: suitLaw('第四十六条第一款'),
  },
  {
    from: newPeriods,
    value: { count: 6, unit: '个月', since: '知道或者应当知道本行政行为内容和作出机关之日' },
    basis: periodRules('第二条'),
  },
])

/** 行政诉讼法第四十五条: 15 days after the decision on review; 法释〔2026〕3号第六条: from its service. */
export const suitAfterReviewTerm = dated<RemedyTerm>('复议后起诉期限', [
  {
    from: newReviewLaw,
    value: { count: 15, unit: '日', since: '收到行政复议决定书之日' },
    basis: suitLaw('第四十五条'),
  },
  {
    from: newPeriods,
    value: { count: 15, unit: '日', since: '行政复议决定书送达之日' },
    basis: periodRules('第六条'),
  },
])

/** 法释〔2026〕3号第七条: on silence the six months run from the end of the term of reply. */
export const suitOnSilenceTerm = dated<RemedyTerm>('对逾期不答复的起诉期限', [
  {
    from: newReviewLaw,
    value: { count: 6, unit: '个月', since: '答复期限届满之日' },
    basis: practice,
  },
  {
    from: newPeriods,
    value: { count: 6, unit: '个月', since: '答复期限届满之日' },
    basis: periodRules('第七条'),
  },
])

/** Whose act it is, which decides who reviews it. */
export type AgencyLevel = 'department' | 'government' | 'vertical'

/** 行政复议法第二十四条: a department's acts are reviewed by the government it belongs to, no longer by the one above. */
export const reviewOrgans: Readonly<Record<AgencyLevel, Dated<string>>> = {
  department: dated('行政复议机关（政府部门）', [
    { from: newReviewLaw, value: '本级人民政府', basis: reviewLaw('第二十四条第一款') },
  ]),
  government: dated('行政复议机关（地方政府）', [
    {
      from: newReviewLaw,
      value: '上一级人民政府',
      basis: { document: '《中华人民共和国行政复议法》', article: '第二十四条', certainty: 'memory' },
    },
  ]),
  vertical: dated('行政复议机关（垂直领导的机关）', [
    {
      from: newReviewLaw,
      value: '上一级主管部门',
      basis: { document: '《中华人民共和国行政复议法》', article: '第二十七条', certainty: 'memory' },
    },
  ]),
}

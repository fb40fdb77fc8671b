import type { Basis } from './basis.ts'
import type { ColumnType } from './column-type.ts'

/** How long a column may stay without anything new, in days, and who says so. */
export interface Freshness {
  readonly days: number
  readonly basis: Basis
}

/** A column as a template gives it to a body; the body may change all of it. */
export interface TemplateColumn {
  /** Its part of an address, unique in the template. */
  readonly code: string
  readonly title: string
  readonly columnType: ColumnType
  /** The statutory items it holds: `20.7`. */
  readonly items: readonly string[]
  readonly basis: readonly Basis[]
  /** None where what belongs there comes when it comes. */
  readonly freshness?: Freshness
  readonly children?: readonly TemplateColumn[]
}

const spotCheck: Basis = {
  text: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）',
  certainty: 'read',
}

/** 动态要闻类: new within two weeks. */
export const everyTwoWeeks: Freshness = { days: 14, basis: spotCheck }
/** 通知公告、政策文件类: new within six months. */
export const everySixMonths: Freshness = { days: 183, basis: spotCheck }
/** Budgets, accounts, plans, reports: once a year by their nature. */
export const everyYear: Freshness = {
  days: 366,
  basis: { text: '按年度形成的信息，每年至少更新一次', certainty: 'practice' },
}
/** 定期: the law says regularly and gives no number. */
export const everyQuarter: Freshness = {
  days: 92,
  basis: { text: '法规要求“定期”公布，没有规定间隔，暂按每季度', certainty: 'practice' },
}

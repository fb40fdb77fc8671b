import type { CellName, Edition } from '#statute/report-form'

export type Side = 'a' | 'b'

/** One value for each of the two reports. */
export type Both<T> = Readonly<Record<Side, T>>

/** Two numbers side by side. Null is a cell without a number: nothing is computed from it. */
export interface Change {
  readonly a: number | null
  readonly b: number | null
  /** b − a, exact in decimals. */
  readonly change: number | null
  /** change ÷ a; null where a is 0. */
  readonly rate: number | null
  /** Part of its natural whole: a result of its column's 3.7, an outcome of table 4 of its group's total. */
  readonly share: Both<number | null>
}

/** A cell both reports have, in the same meaning and unit. */
export interface CellComparison extends Change {
  readonly cell: CellName
  readonly where: string
  readonly unit: string
  /** The sum of 3.6.1 to 3.6.3 on one side, because the other prints （六）其他处理 as one row. */
  readonly derived?: true
  /** Where the two forms word the cell differently, a Chinese sentence that says so. */
  readonly note?: string
}

/** A bracket of table 3 that carries no number of its own: the sum of its rows in one column. */
export interface GroupComparison extends Change {
  readonly code: string
  readonly label: string
  /** Index of the column; the last one is 总计. */
  readonly column: number
  readonly where: string
}

/** A cell only one of the two forms has. */
export interface UnmatchedCell {
  readonly cell: CellName
  readonly where: string
  readonly only: Side
  readonly value: number | null
}

export interface ComparedReport {
  readonly organisation: string | null
  readonly year: number | null
  readonly edition: Edition
}

export interface Comparison extends Both<ComparedReport> {
  /** In the order of the form. */
  readonly cells: readonly CellComparison[]
  readonly groups: readonly GroupComparison[]
  readonly unmatched: readonly UnmatchedCell[]
  /** Chinese sentences on what must be known to read the figures. */
  readonly remarks: readonly string[]
}

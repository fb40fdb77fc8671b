import type { CellName, Edition } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'

/** The sum of one cell over the members of a group. */
export interface AggregateCell {
  /** Exact in decimals, in the cell's unit; 0 when no member filled the cell. */
  readonly sum: number
  /** How many members have a number there. */
  readonly filled: number
  /** Members whose cell is empty or unreadable: the sum is without them. */
  readonly missing: readonly string[]
}

/** The reports that may be added up: one year, one edition. */
export interface AggregateGroup {
  readonly year: number | null
  readonly edition: Edition
  /** Organisations counted, by name, in the order they came. */
  readonly members: readonly string[]
  /** Expected organisations without a report of this year. */
  readonly absent: readonly string[]
  readonly cells: ReadonlyMap<CellName, AggregateCell>
  /** The sums on the statutory form. A cell nobody filled is empty. */
  readonly report: AnnualReport
}

/** Several reports of one organisation for one year: the user has to choose. */
export interface DuplicateReport {
  readonly organisation: string
  readonly year: number | null
  /** The name of the report that counts: the first that came. */
  readonly counted: string
  readonly ignored: readonly string[]
}

export interface Aggregate {
  /** By year, then edition; reports without a year last. */
  readonly groups: readonly AggregateGroup[]
  /** Expected organisations without any report. */
  readonly missing: readonly string[]
  /** Reports of organisations that were not expected. They are counted. */
  readonly unexpected: readonly string[]
  readonly duplicates: readonly DuplicateReport[]
  /** Chinese sentences on everything that was not simply added. */
  readonly remarks: readonly string[]
}

export interface AggregateOptions {
  /** The organisations that have to report. */
  readonly expected?: readonly string[]
  /** Whose sum it is: the organisation named on the sum report. */
  readonly organisation?: string
}

export interface NamedReport {
  /** The name the report came under, a file name for instance. */
  readonly name: string
  readonly report: AnnualReport
}

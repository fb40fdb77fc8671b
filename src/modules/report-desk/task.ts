import type { Finding, Problem, ReadErrorCode, Repair, AnnualReport } from '#modules/annual-report'

/** What a face asks of the worker. Plain values: they cross to another thread. */
export type CheckTask =
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'word'; readonly json: string; readonly repair: number | null }
  | { readonly kind: 'json'; readonly json: string; readonly repair: number | null }

/** A repair, and how many errors would be left after it. */
export interface OfferedRepair extends Repair {
  readonly errorsLeft: number
}

/** A report that was sent in, read and checked. */
export interface CheckedReport {
  readonly kind: 'checked'
  readonly report: AnnualReport
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
  readonly repairs: readonly OfferedRepair[]
  /** The report as public JSON: the page carries it, so that the server need not keep it. */
  readonly json: string
}

/** A file to be saved. */
export interface WrittenFile {
  readonly kind: 'file'
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType: string
}

export interface CheckRefused {
  readonly kind: 'refused'
  readonly code: ReadErrorCode | 'no-repair'
  readonly message: string
}

export type CheckAnswer = CheckedReport | WrittenFile | CheckRefused

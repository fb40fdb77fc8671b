import type { CellName } from '#statute/report-form'
import type { AnnualReport } from './report.ts'
import type { Span } from './span.ts'

/** The parts of a report that are not cells and can be missing all the same. */
export type ReportField = 'organisation' | 'year' | 'edition' | 'tables' | 'sections'

/** What could not be read, named by cell or field, with a Chinese sentence that says what to do. */
export interface Problem {
  readonly cell: CellName | ReportField
  readonly kind: 'empty' | 'unreadable'
  readonly raw: string
  readonly message: string
  readonly span?: Span
}

/** What `read` gives: the report, and everything about it that could not be read. */
export interface ReadResult {
  readonly report: AnnualReport
  readonly problems: readonly Problem[]
}

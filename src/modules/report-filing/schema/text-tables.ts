import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { FilingId, NoteId, OldReportId, ReportId } from '../ids.ts'
import type { NoteKind, OldReportState } from './text-words.ts'

/** A text of a report, by its digest: never changed. The report and its filings name the one that is theirs. */
export interface ReportTextRow {
  readonly report: ReportId
  /** SM3 of `written`. */
  readonly digest: string
  /** JSON: the words as structure, numbers bound to their queries. */
  readonly content: string
  /** JSON: the text as it read when it was saved, a part a line. */
  readonly written: string
  readonly saved_by: PersonId
  readonly saved_at: Instant
}

/** What a person notes during a year for its report. */
export interface ReportNoteRow {
  readonly id: NoteId
  readonly organisation: OrganisationId
  readonly year: number
  readonly kind: NoteKind
  readonly on_date: LocalDate
  readonly title: string
  /** How many took part, in a training. */
  readonly people: number | null
  /** What came of it: of an inspection, or what was done about a problem in the year after. */
  readonly result: string | null
  readonly written_by: PersonId
  readonly written_at: Instant
}

/** A report of a year before the system was used, read from the document it was published as. */
export interface OldReportRow {
  readonly id: OldReportId
  readonly organisation: OrganisationId
  readonly year: number
  /** The document itself, a file of the store. */
  readonly file: string
  readonly state: OldReportState
  /** JSON: the report as it was read, and as it was put right before it was confirmed. */
  readonly report: string
  readonly read_by: PersonId
  readonly read_at: Instant
  readonly confirmed_by: PersonId | null
  readonly confirmed_at: Instant | null
  /** The filing it became. */
  readonly filing: FilingId | null
}

export interface ReportTextTables {
  readonly report_text: ReportTextRow
  readonly report_note: ReportNoteRow
  readonly report_old: OldReportRow
}

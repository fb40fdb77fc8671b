import type { LocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { Severity } from '../model/index.ts'
import type { RuleChoice } from '../rules/index.ts'

/** What a list holds: wordings with what is right, or people with their titles. */
export type ListKind = 'wordings' | 'people'

/** A list an office loaded; never changed, only retired. */
export interface ListRow {
  readonly id: string
  /** Whose it is: it holds for this body and all below it. */
  readonly organisation: string
  readonly kind: ListKind
  readonly title: string
  readonly version: string
  /** Where it comes from: a document, a body. */
  readonly source: string
  /** The day of that source. */
  readonly dated: LocalDate
  readonly severity: Severity
  /** JSON. */
  readonly entries: string
  readonly size: number
  readonly loaded_at: Instant
  /** The person. */
  readonly loaded_by: string
  /** Null while it is in use. */
  readonly retired_at: Instant | null
  readonly retired_by: string | null
}

/** What a body decided about a rule. */
export interface ChoiceRow {
  readonly organisation: string
  readonly rule: string
  readonly choice: RuleChoice
}

/** By what a published text is known again; `subject` is whatever the module above calls it. */
export interface PrintRow {
  readonly subject: string
  /** Hexadecimal: 64 numbers of 32 bits. */
  readonly print: string
}

/** Texts that share a band of their prints may be alike. */
export interface BandRow {
  readonly band: string
  readonly subject: string
}

/** A link to elsewhere, and how it was found when it was last asked for. */
export interface LinkRow {
  /** SM3 of the address. */
  readonly key: string
  readonly url: string
  /** When it is to be asked for; null: nobody wants to know. */
  readonly due_at: Instant | null
  readonly checked_at: Instant | null
  /** A Chinese phrase; null where it answers. */
  readonly problem: string | null
}

/** The tables of this module. */
export interface ContentCheckTables {
  readonly check_list: ListRow
  readonly check_choice: ChoiceRow
  readonly check_print: PrintRow
  readonly check_band: BandRow
  readonly check_link: LinkRow
}

/** What a question is asked of. */
export type Query = ReadOnly<ContentCheckTables>
/** What a command writes through: the tables and the trail. */
export type Writing = Tx<ContentCheckTables & AuditTables>

import type { LocalDate } from '#statute/calendar'
import type { RemedyForm, RemedyPath, RemedyResult } from '#statute/remedies'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { LedgerRow } from '#platform/ledger'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Reading as RequestReading, RequestId } from '#modules/requests'
import type { RemedyId } from '../ids.ts'
import type { DueKind, Machine, RemedyStage } from './words.ts'

/** A remedy as it was opened; never changed. What became of it stands in its events. */
export interface RemedyRow {
  readonly id: RemedyId
  readonly organisation: OrganisationId
  /** `公开复议〔2026〕3号`, once in a body. */
  readonly number: string
  readonly form: RemedyForm
  /** JSON of who seeks it and what they claim, sealed. */
  readonly claimant: string
  readonly opened_at: Instant
}

/** Something that befell a remedy: append only, corrections too. */
export interface RemedyEventRow extends LedgerRow<PersonId | Machine> {
  readonly remedy: RemedyId
}

/** What lists and counts ask: nothing but a fold over the events, written anew with each. */
export interface RemedyCaseRow {
  readonly remedy: RemedyId
  readonly organisation: OrganisationId
  readonly number: string
  readonly form: RemedyForm
  readonly path: RemedyPath
  readonly seq: number
  readonly stage: RemedyStage
  readonly organ: string
  readonly handler: PersonId | null
  readonly received_on: LocalDate
  /** What falls due next, and when; null where nothing does. */
  readonly due_what: DueKind | null
  readonly due_on: LocalDate | null
  readonly answer_due_on: LocalDate | null
  readonly answered_on: LocalDate | null
  readonly result: RemedyResult | null
  /** From when the result binds, worked out; may lie ahead while an appeal is open. */
  readonly bound_on: LocalDate | null
  readonly concluded: number
  readonly updated_at: Instant
}

/** A request a remedy is about. */
export interface RemedyRequestRow {
  readonly remedy: RemedyId
  readonly request: RequestId
}

/** A file that stands in the file of a remedy: evidence, a paper, a pack. */
export interface RemedyFileRow {
  readonly file: string
  readonly remedy: RemedyId
  readonly seq: number
}

/** A request like the one a result corrected, until somebody has looked at it. */
export interface RemedyFlagRow {
  readonly id: string
  readonly remedy: RemedyId
  readonly request: RequestId
  readonly organisation: OrganisationId
  /** Of the texts, in hundredths. */
  readonly likeness: number
  readonly flagged_at: Instant
  readonly seen_by: PersonId | null
  readonly seen_at: Instant | null
}

/** What was told of a due date of a remedy: by it nothing is told twice. */
export interface RemedyReminderRow {
  readonly remedy: RemedyId
  readonly what: DueKind
  readonly due_on: LocalDate
  /** How few working days were left when somebody was reminded last. */
  readonly told: number
}

/** The last number given: `ORGANISATION:reconsideration:2026`. */
export interface RemedySerialRow {
  readonly name: string
  readonly last: number
}

/** The tables of this module. */
export interface RemedyTables {
  readonly remedy: RemedyRow
  readonly remedy_event: RemedyEventRow
  readonly remedy_case: RemedyCaseRow
  readonly remedy_request: RemedyRequestRow
  readonly remedy_file: RemedyFileRow
  readonly remedy_flag: RemedyFlagRow
  readonly remedy_reminder: RemedyReminderRow
  readonly remedy_serial: RemedySerialRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = RemedyTables & RequestReading

/** What a question is asked of. */
export type Query = ReadOnly<Reading & AuditTables>

/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>

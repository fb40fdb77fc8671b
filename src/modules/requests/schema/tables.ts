import type { ApplicantKind } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { AuditTables } from '#platform/audit'
import type { CalendarTables } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { FilesTables } from '#platform/files'
import type { LedgerRow } from '#platform/ledger'
import type { SettingTables } from '#platform/settings'
import type { IdentityTables } from '#modules/identity'
import type { OrganisationId, OrganisationTables, PersonId, SectionId } from '#modules/organisations'
import type { SignOffRow } from '#modules/sign-off'
import type { RequestId } from '../ids.ts'
import type { ReminderTables } from './reminders.ts'
import type { IntakeChannel, Outsider, Stage } from './words.ts'

/** A request as it was handed in; never changed. What became of it stands in its events. */
export interface RequestRow {
  readonly id: RequestId
  readonly organisation: OrganisationId
  /** `依申请〔2026〕12号`, once in a body. */
  readonly number: string
  /** JSON of what 条例第二十九条 asks for, sealed. */
  readonly form: string
  /** Blind indexes: who applies, by name, by number of the paper, by telephone; and the exact text asked for. The first is
   *  empty where the applicant was forgotten. */
  readonly name_index: string
  readonly id_index: string | null
  readonly phone_index: string | null
  readonly text_index: string
  /** SM3 of the query code; the code itself is only on the receipt. */
  readonly code_digest: string
  readonly registered_at: Instant
}

/** Something that befell a request: append only, corrections too. */
export interface EventRow extends LedgerRow<PersonId | Outsider> {
  readonly request: RequestId
}

/** What lists and counts ask: nothing but a fold over the events, written anew with each; may be thrown away and rebuilt. */
export interface CaseRow {
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly number: string
  /** The number of the last event. */
  readonly seq: number
  readonly stage: Stage
  readonly applicant_kind: ApplicantKind
  readonly channel: IntakeChannel
  readonly handler: PersonId | null
  readonly section: SectionId | null
  readonly received_on: LocalDate | null
  readonly due_on: LocalDate | null
  /** 1 where a holiday notice still to come may move the due date. */
  readonly provisional: number
  /** Whom it waits for: words, apart by spaces; empty for nobody. */
  readonly waits: string
  readonly outcome: DecisionKind | null
  /** The row of table 3, with （六） itemised. */
  readonly result_row: string | null
  /** The day it counts as handled. */
  readonly concluded_on: LocalDate | null
  readonly late: number
  /** 0 for what is a record only: split, merged, discarded. */
  readonly counted: number
  readonly open_tasks: number
  /** 1 while it is answered anew, 行政复议、行政诉讼: `due_on` is then the day ordered, the rest the first answer's. */
  readonly redo: number
  readonly updated_at: Instant
}

/** A link that lets a third party answer once. */
export interface PartyLinkRow {
  /** SM3 of the token. */
  readonly digest: string
  readonly request: RequestId
  readonly party: string
  readonly expires_at: Instant
  readonly used_at: Instant | null
}

/** A file that stands in the file of a request. */
export interface RequestFileRow {
  readonly file: string
  readonly request: RequestId
  readonly seq: number
}

/** A ticket of a form from outside that was used up. */
export interface RequestTicketRow {
  /** SM3 of the ticket. */
  readonly digest: string
  readonly expires_at: Instant
}

/** The last number given: `ORGANISATION:2026`. */
export interface RequestSerialRow {
  readonly name: string
  readonly last: number
}

/** The tables of this module. */
export interface RequestTables extends ReminderTables {
  readonly request: RequestRow
  readonly request_event: EventRow
  readonly request_case: CaseRow
  readonly request_party_link: PartyLinkRow
  readonly request_file: RequestFileRow
  /** How a body signs its decisions off from a day on. */
  readonly request_sign_off: SignOffRow
  readonly request_serial: RequestSerialRow
  readonly request_ticket: RequestTicketRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = RequestTables &
  OrganisationTables &
  IdentityTables &
  CalendarTables &
  FilesTables &
  SettingTables

/** What a question is asked of. */
export type Query = ReadOnly<Reading>

/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>

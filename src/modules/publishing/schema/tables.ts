import type { LocalDate } from '#statute/calendar'
import type { ColumnType } from '#statute/catalogue'
import type { AuditTables } from '#platform/audit'
import type { CalendarTables } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { FilesTables } from '#platform/files'
import type { OutboxTables } from '#platform/outbox'
import type { SearchTables as IndexTables } from '#platform/search'
import type { SettingTables } from '#platform/settings'
import type { ContentCheckTables } from '#modules/content-checks'
import type { IdentityTables } from '#modules/identity'
import type { OrganisationId, OrganisationTables, PersonId, PostId, SectionId } from '#modules/organisations'
import type { ColumnId, DocumentId, FilterId, SignatureId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import type { ChannelTables } from './channel-tables.ts'
import type { CountedTables } from './counted-tables.ts'
import type { MovedInTables } from './moved-in-tables.ts'
import type { PublicTables } from './public-tables.ts'
import type { RegisterTables } from './register-tables.ts'
import type { SearchTables } from './search-tables.ts'
import type { ActKind, DisclosureMode, Stage, Visibility } from './words.ts'

/** A column of a body's catalogue. */
export interface ColumnRow {
  readonly id: ColumnId
  readonly organisation: OrganisationId
  readonly parent: ColumnId | null
  /** Its part of an address, once in a body. */
  readonly code: string
  readonly title: string
  /** The fixed part of the section it is, or null. */
  readonly part: string | null
  readonly column_type: ColumnType
  /** JSON: codes of statutory items, `["20.7"]`. */
  readonly items: string
  /** JSON: what it stands on, sentences. */
  readonly basis: string
  readonly description: string
  readonly section: SectionId | null
  /** At most so many days without anything new; null where it comes when it comes. */
  readonly update_days: number | null
  readonly update_basis: string | null
  /** Among its siblings, from 0. */
  readonly place: number
  readonly opened_on: LocalDate
  /** From this day it takes nothing new; what is in it stays. */
  readonly closed_on: LocalDate | null
}

/** A document: what is being worked on, and what the public sees. */
export interface DocumentRow {
  readonly id: DocumentId
  readonly organisation: OrganisationId
  readonly kind: KindCode
  /** Of the newest version, personal data masked: drafts are sealed, lists are not. */
  readonly title: string
  readonly column: ColumnId
  readonly section: SectionId | null
  readonly drafter: PersonId
  readonly stage: Stage
  readonly visibility: Visibility
  readonly mode: DisclosureMode
  readonly index_number: string
  /** The newest version, and its SM3. */
  readonly version: number
  readonly digest: string
  /** The round of review it is in; 0 before the first. */
  readonly round: number
  readonly formed_on: LocalDate | null
  /** The last day to publish; null where no clock runs. */
  readonly due_on: LocalDate | null
  readonly scheduled_for: Instant | null
  /** Who planned it: a sweep publishes in their name. */
  readonly scheduled_by: PersonId | null
  /** The reason and notice given when a correction was planned. JSON. */
  readonly scheduled_act: string | null
  readonly reevaluate_on: LocalDate | null
  readonly created_at: Instant
  readonly updated_at: Instant
}

/** What a document said at a time; never changed. */
export interface VersionRow {
  readonly id: string
  readonly document: DocumentId
  /** From 1. */
  readonly number: number
  /** SM3 of the canonical JSON of the content and the index number. */
  readonly digest: string
  /** The content as JSON, sealed with SM4: a draft may hold what must never be public. */
  readonly content: string
  readonly saved_by: PersonId
  readonly saved_at: Instant
  readonly note: string | null
}

/** A round of review: who must sign, as the chain of its day has it. */
export interface RoundRow {
  readonly document: DocumentId
  readonly number: number
  /** JSON: the steps of the chain. */
  readonly steps: string
  readonly submitted_by: PersonId
  readonly submitted_at: Instant
}

/** A signature under the exact bytes of a version, or a refusal of it. */
export interface SignatureRow {
  readonly id: SignatureId
  readonly document: DocumentId
  readonly round: number
  readonly version: number
  readonly digest: string
  /** The code of a step, or `secrecy`. */
  readonly step: string
  readonly person: PersonId
  /** Whose place a deputy took, AB岗. */
  readonly acting_for: PersonId | null
  readonly post: PostId | null
  readonly verdict: 'sign' | 'send-back'
  readonly opinion: string | null
  /** JSON: the record of the secrecy review. */
  readonly form: string | null
  readonly at: Instant
  /** When it ceased to hold, and by whose edit or return. */
  readonly voided_at: Instant | null
  readonly voided_by: PersonId | null
}

/** How a body's documents are reviewed from a day on. */
export interface ChainRow {
  readonly id: string
  readonly organisation: OrganisationId
  /** JSON. */
  readonly steps: string
  readonly valid_from: LocalDate
  readonly set_at: Instant
}

/** What was done to the public side of a document: append only. */
export interface ActRow {
  readonly id: string
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly kind: ActKind
  readonly version: number
  readonly digest: string
  readonly person: PersonId
  readonly at: Instant
  /** When a planned one was due. */
  readonly scheduled_for: Instant | null
  readonly reason: string | null
  readonly notice: string | null
  /** The document put in its place. */
  readonly other: DocumentId | null
}

/** Published before the review was complete, for a reason that is shown. */
export interface OverrideRow {
  readonly id: string
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly version: number
  readonly digest: string
  readonly person: PersonId
  readonly reason: string
  /** JSON: the steps that had not signed. */
  readonly missing: string
  readonly at: Instant
  /** The last day of the review after the fact. */
  readonly review_due: LocalDate
  readonly reviewed_at: Instant | null
  readonly reviewed_by: PersonId | null
  readonly finding: string | null
}

/** Text out of an attachment, by the digest of its bytes. */
export interface AttachmentTextRow {
  readonly digest: string
  readonly text: string
  /** A Chinese sentence where no text could be read. */
  readonly problem: string | null
  readonly read_at: Instant
}

/** A filter of a list somebody named. */
export interface FilterRow {
  readonly id: FilterId
  readonly person: PersonId
  readonly screen: string
  readonly name: string
  /** JSON. */
  readonly filter: string
}

/** The last number given, by what is numbered: `index:ORGANISATION:2026`, `public`. */
export interface SerialRow {
  readonly name: string
  readonly last: number
}

/** The tables of this module. */
export interface PublishingTables
  extends MovedInTables, PublicTables, RegisterTables, ChannelTables, CountedTables, SearchTables {
  readonly publishing_column: ColumnRow
  readonly document: DocumentRow
  readonly document_version: VersionRow
  readonly review_round: RoundRow
  readonly document_signature: SignatureRow
  readonly review_chain: ChainRow
  readonly publication_act: ActRow
  readonly emergency_override: OverrideRow
  readonly attachment_text: AttachmentTextRow
  readonly publishing_filter: FilterRow
  readonly publishing_serial: SerialRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = PublishingTables &
  ContentCheckTables &
  OrganisationTables &
  IdentityTables &
  CalendarTables &
  FilesTables &
  OutboxTables &
  IndexTables &
  SettingTables

/** What a question is asked of. */
export type Query = ReadOnly<Reading>

/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>

import type { DecisionKind } from '#statute/decisions'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId, Reading as PublishingReading } from '#modules/publishing'
import type { RequestId, RequestTables } from '#modules/requests'
import type { GroupId, LogEntryId } from '../ids.ts'
import type { EntryState, Part } from './words.ts'

/** Requests of a body for much the same information, 条例第四十四条. */
export interface GroupRow {
  readonly id: GroupId
  readonly organisation: OrganisationId
  /** The document that was proposed for it, or that held it already; null while there is none. */
  readonly document: DocumentId | null
  readonly linked_by: PersonId | null
  readonly linked_at: Instant | null
  /** JSON: what was taken out of the proposed text, without what it was. */
  readonly stripped: string | null
  /** Why the office does not publish it; null while it may. */
  readonly declined: string | null
  readonly created_at: Instant
}

/** What was found of a concluded request, looked at once. */
export interface MemberRow {
  readonly request: RequestId
  readonly organisation: OrganisationId
  /** Null where it is none's. */
  readonly group: GroupId | null
  readonly part: Part
  /** In hundredths: how much of its text is that of the anchor. */
  readonly likeness: number
  /** Who applied, as a number within the group, from 1: the same for the same person; tells nothing of them. */
  readonly applicant: number
  readonly joined_at: Instant
}

/** Keyed marks of an anchor's text: by them likely anchors are found without opening all. */
export interface MarkRow {
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly mark: string
}

/** An applicant proposed to publish what they asked for, 条例第四十四条第二款. */
export interface SuggestionRow {
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly noted_by: PersonId
  readonly noted_at: Instant
}

/** A document that was drawn from an answer: with the case its drafts are forgotten. */
export interface DraftRow {
  readonly document: DocumentId
  readonly request: RequestId
}

/** How often somebody who was about to apply followed the way to what is public already. */
export interface FollowedRow {
  readonly group: GroupId
  /** A year: more would tell of somebody. */
  readonly year: number
  readonly count: number
}

/** A line of the public decisions log: words of the office alone. */
export interface LogEntryRow {
  readonly id: LogEntryId
  readonly organisation: OrganisationId
  readonly request: RequestId
  readonly number: string
  /** Months: `2026-09`. */
  readonly received_month: string
  readonly decided_month: string
  readonly decision: DecisionKind
  readonly summary: string
  readonly state: EntryState
  readonly written_by: PersonId
  readonly written_at: Instant
  readonly approved_by: PersonId | null
  readonly approved_at: Instant | null
}

/** The tables of this module. */
export interface ReuseTables {
  readonly reuse_group: GroupRow
  readonly reuse_member: MemberRow
  readonly reuse_mark: MarkRow
  readonly reuse_suggestion: SuggestionRow
  readonly reuse_draft: DraftRow
  readonly reuse_followed: FollowedRow
  readonly reuse_log_entry: LogEntryRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = ReuseTables & RequestTables & PublishingReading

/** What a question is asked of. */
export type Query = ReadOnly<Reading>

/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>

import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DeliveryTables, LetterTables } from '#modules/letters'
import type { ReleaseTables } from '#modules/release'
import type { RemedyTables } from '#modules/remedies'
import type { RequestId } from '#modules/requests'
import type { ReuseReading } from '#modules/reuse'
import type { HoldId } from '../ids.ts'
import type { KeepingClass, Term } from '../terms/classes.ts'

/** How a body keeps a class of cases: its own decision. Without one nothing is taken away. */
export interface RuleRow {
  readonly organisation: OrganisationId
  readonly class: KeepingClass
  readonly term: Term
  readonly personal_years: number | null
  readonly basis: string
  readonly set_by: PersonId
  readonly set_at: Instant
}

/** A case nothing may be taken from, placed by a person. */
export interface HoldRow {
  readonly id: HoldId
  readonly organisation: OrganisationId
  readonly request: RequestId
  readonly reason: string
  readonly placed_by: PersonId
  readonly placed_at: Instant
  readonly lifted_by: PersonId | null
  readonly lifted_at: Instant | null
  readonly lift_reason: string | null
}

/** A pack of a case that was taken out, with everybody in it. */
export interface PackRow {
  readonly id: string
  readonly organisation: OrganisationId
  readonly request: RequestId
  /** SM3 over the digests of its files. */
  readonly digest: string
  readonly size: number
  /** Number of the last event in it. */
  readonly seq: number
  readonly made_by: string
  readonly made_at: Instant
}

/** What was taken out of a case, when, under which rule. */
export interface RemovalRow {
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly number: string
  readonly removed_at: Instant
  /** JSON: class, term, day it was over, basis. */
  readonly rule: string
  /** JSON: how much of what. */
  readonly taken: string
}

/** The tables of this module. */
export interface KeepingTables {
  readonly keeping_rule: RuleRow
  readonly keeping_hold: HoldRow
  readonly keeping_pack: PackRow
  readonly keeping_removal: RemovalRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = KeepingTables &
  LetterTables &
  DeliveryTables &
  ReleaseTables &
  RemedyTables &
  ReuseReading

/** What a question is asked of. */
export type Query = ReadOnly<Reading>

/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>

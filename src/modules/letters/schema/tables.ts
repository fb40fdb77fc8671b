import type { LocalDate } from '#statute/calendar'
import type { LetterKind, Series } from '#statute/letters'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Reading as RequestReading, RequestId } from '#modules/requests'
import type { LetterId } from '../ids.ts'
import type { LetterState } from './words.ts'

/** A letter that was issued: append only but for its files and its voiding. */
export interface LetterRow {
  readonly id: LetterId
  readonly organisation: OrganisationId
  readonly request: RequestId
  readonly kind: LetterKind
  /** The label of a third party, the name of an agency, the number of a task; empty for the applicant. */
  readonly party: string
  /** 文号, once in a body. */
  readonly number: string
  readonly series: Series
  readonly year: number
  readonly serial: number
  /** The day it bears. */
  readonly issued_on: LocalDate
  readonly issued_at: Instant
  readonly issued_by: PersonId
  /** The event of the case file it answers; null for what the file has no event of. */
  readonly event: number | null
  /** The digest that was signed; null where nothing is decided. */
  readonly signed_digest: string | null
  /** SM3 of all it says. */
  readonly digest: string
  /** JSON of all it says, sealed. */
  readonly content: string
  /** Files of the store; null until they are drawn. */
  readonly docx: string | null
  readonly pdf: string | null
  readonly state: LetterState
  readonly void_reason: string | null
  readonly voided_at: Instant | null
  /** The letter this one was issued instead of. */
  readonly replaces: LetterId | null
}

/** What a clerk worded otherwise or filled in, until the letter is issued. */
export interface LetterDraftRow {
  readonly id: string
  readonly request: RequestId
  readonly kind: LetterKind
  readonly party: string
  /** The digest of the signed draft it was worded under; null where nothing is decided. */
  readonly signed_digest: string | null
  /** JSON, sealed. */
  readonly content: string
  readonly saved_at: Instant
  readonly saved_by: PersonId
}

/** How an office words an open passage from a day on. */
export interface LetterVariantRow {
  readonly id: string
  readonly organisation: OrganisationId
  readonly kind: LetterKind
  readonly passage: string
  /** Null takes the office's words back. */
  readonly words: string | null
  readonly valid_from: LocalDate
  /** From 1, by passage. */
  readonly version: number
  readonly set_at: Instant
  readonly set_by: PersonId
}

/** What an office has set for its letters from a day on: numbers, names, ways. */
export interface LetterOfficeRow {
  readonly id: string
  readonly organisation: OrganisationId
  /** JSON. */
  readonly settings: string
  readonly valid_from: LocalDate
  readonly set_at: Instant
}

/** The last number given: `ORGANISATION:decision:2026`. */
export interface LetterSerialRow {
  readonly name: string
  readonly last: number
}

/** The tables of this module. */
export interface LetterTables {
  readonly letter: LetterRow
  readonly letter_draft: LetterDraftRow
  readonly letter_variant: LetterVariantRow
  readonly letter_office: LetterOfficeRow
  readonly letter_serial: LetterSerialRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = LetterTables & RequestReading
export type Query = ReadOnly<Reading>
/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>

import type { LocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { ReleaseId, ReleaseTables } from '#modules/release'
import type { LetterId } from '../../ids.ts'
import type { Reading as LetterReading } from '../../schema/index.ts'
import type { DeliveryId } from '../ids.ts'
import type { AttemptState, Carrier, DeliveryWay, Failure, Giving, Taker } from './words.ts'

/** One attempt to deliver a letter. Its beginning is never changed; its end is written once. */
export interface LetterDeliveryRow {
  readonly id: DeliveryId
  readonly letter: LetterId
  readonly organisation: OrganisationId
  /** From 1, by letter. */
  readonly attempt: number
  readonly way: DeliveryWay
  /** Handed over, posted, sent, announced. */
  readonly began_on: LocalDate
  readonly carrier: Carrier | null
  /** The number of the post. */
  readonly mail_number: string | null
  /** The day an announcement counts as delivered. */
  readonly until: LocalDate | null
  readonly state: AttemptState
  /** Signed for, arrived, expired; came back. */
  readonly ended_on: LocalDate | null
  readonly taker: Taker | null
  /** How what the letter gives is given; null where it gives nothing, and of before it was asked. */
  readonly giving: Giving | null
  readonly failure: Failure | null
  /** JSON of who took it, how consent was given, what else is to be known: sealed. */
  readonly details: string
  /** The signed 送达回证, the receipt of the post, a picture, a screenshot. */
  readonly proof: string | null
  readonly begun_by: PersonId
  readonly begun_at: Instant
  readonly ended_by: PersonId | null
  readonly ended_at: Instant | null
}

/**
 * A file that went out with an attempt, as a fact: by the document it was made of and its digest. Holds no name and keeps
 * no file, so that forgetting needs nothing from here.
 */
export interface DeliveryFileRow {
  readonly delivery: DeliveryId
  readonly release: ReleaseId
  /** SM3 of the bytes. */
  readonly digest: string
  /** Bytes. */
  readonly size: number
}

/** What was told of a letter that is not proved: by it nobody is told twice. */
export interface DeliveryToldRow {
  readonly letter: LetterId
  /** The situation that was told last, with the attempt it was told of. */
  readonly situation: string
  readonly told_at: Instant
}

/** The tables of delivery. */
export interface DeliveryTables {
  readonly letter_delivery: LetterDeliveryRow
  readonly letter_delivery_file: DeliveryFileRow
  readonly letter_delivery_told: DeliveryToldRow
}

/** What delivery reads: its own tables and those it stands on. */
export type Reading = DeliveryTables & LetterReading & ReleaseTables
export type Query = ReadOnly<Reading>
export type Writing = Tx<Reading & AuditTables>

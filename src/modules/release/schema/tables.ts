import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Reading as RequestReading, RequestId } from '#modules/requests'
import type { ReleaseId } from '../ids.ts'
import type { ReleaseKind, ReleaseState } from './words.ts'

/** A document on its way to an applicant. */
export interface ReleaseRow {
  readonly id: ReleaseId
  readonly request: RequestId
  readonly organisation: OrganisationId
  /** The file as it was sent in; never changed. */
  readonly original: string
  readonly kind: ReleaseKind
  readonly state: ReleaseState
  /** How often it was changed: what somebody saw. */
  readonly seq: number
  /** JSON of the marks, sealed: they hold what is withheld. */
  readonly marks: string
  /** The file without what is withheld; null while there is none. */
  readonly output: string | null
  /** JSON of what was done, without what is withheld. */
  readonly outcome: string | null
  readonly made_by: PersonId
  readonly made_at: Instant
  /** Who took the words out last: somebody else confirms. */
  readonly prepared_by: PersonId | null
  readonly confirmed_by: PersonId | null
  readonly confirmed_at: Instant | null
}

/** The tables of this module. */
export interface ReleaseTables {
  readonly release: ReleaseRow
}

/** What this module reads. */
export type Reading = ReleaseTables & RequestReading

/** What a question is asked of. */
export type Query = ReadOnly<Reading>

/** What a command writes through. */
export type Writing = Tx<Reading & AuditTables>

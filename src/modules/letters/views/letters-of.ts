import type { LocalDate } from '#statute/calendar'
import type { LetterKind } from '#statute/letters'
import { letterOf } from '#statute/letters'
import type { Instant } from '#platform/clock'
import type { RequestId } from '#modules/requests'
import type { LetterId } from '../ids.ts'
import type { LetterState, Query } from '../schema/index.ts'

/** A letter that was issued, without what it says. */
export interface IssuedLetter {
  readonly id: LetterId
  readonly request: RequestId
  readonly kind: LetterKind
  readonly title: string
  /** 文号. */
  readonly number: string
  readonly issuedOn: LocalDate
  readonly issuedAt: Instant
  /** The label of a third party, the name of an agency, the number of a task; empty for the applicant. */
  readonly party: string
  /** The event of the case file it answers. */
  readonly event: number | null
  readonly signedDigest: string | null
  readonly state: LetterState
  readonly voidReason: string | null
  readonly replaces: LetterId | null
  /** Files of the store; null until they are drawn. */
  readonly docx: string | null
  readonly pdf: string | null
}

const columns = [
  'id',
  'request',
  'kind',
  'number',
  'issued_on as issuedOn',
  'issued_at as issuedAt',
  'party',
  'event',
  'signed_digest as signedDigest',
  'state',
  'void_reason as voidReason',
  'replaces',
  'docx',
  'pdf',
] as const

/** Letters of a request in the order they were issued, voided ones among them. */
export const lettersOf = async (query: Query, request: RequestId): Promise<readonly IssuedLetter[]> => {
  const rows = await query
    .selectFrom('letter')
    .select(columns)
    .where('request', '=', request)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, title: letterOf(row.kind).title }))
}

/** One letter; undefined where there is none. */
export const issuedLetter = async (query: Query, id: LetterId): Promise<IssuedLetter | undefined> => {
  const row = await query.selectFrom('letter').select(columns).where('id', '=', id).executeTakeFirst()
  return row && { ...row, title: letterOf(row.kind).title }
}

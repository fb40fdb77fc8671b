import type { LocalDate } from '#statute/calendar'
import type { LetterKind } from '#statute/letters'
import { letterOf } from '#statute/letters'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { LetterState, Query } from '../schema/index.ts'
import type { IssuedLetter } from './letters-of.ts'

export interface LetterFilter {
  readonly organisation?: OrganisationId | undefined
  readonly request?: RequestId | undefined
  readonly kind?: LetterKind | undefined
  readonly state?: LetterState | undefined
  /** Part of the 文号, or of the number of the request. */
  readonly search?: string | undefined
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** A letter in the list of an office. */
export interface LetterLine extends IssuedLetter {
  readonly organisation: OrganisationId
  readonly requestNumber: string
}

const rowsIn = (query: Query) =>
  query
    .selectFrom('letter')
    .innerJoin('request', 'request.id', 'letter.request')
    .select([
      'letter.id',
      'letter.organisation',
      'letter.request',
      'letter.kind',
      'letter.number',
      'letter.issued_on as issuedOn',
      'letter.issued_at as issuedAt',
      'letter.party',
      'letter.event',
      'letter.signed_digest as signedDigest',
      'letter.state',
      'letter.void_reason as voidReason',
      'letter.replaces',
      'letter.docx',
      'letter.pdf',
      'request.number as requestNumber',
    ])

type Rows = ReturnType<typeof rowsIn>

const filtered = (
  rows: Rows,
  { organisation, request, kind, state, search, from, until }: LetterFilter,
): Rows => {
  let found = rows
  if (organisation !== undefined) found = found.where('letter.organisation', '=', organisation)
  if (request !== undefined) found = found.where('letter.request', '=', request)
  if (kind !== undefined) found = found.where('letter.kind', '=', kind)
  if (state !== undefined) found = found.where('letter.state', '=', state)
  if (from !== undefined) found = found.where('letter.issued_on', '>=', from)
  if (until !== undefined) found = found.where('letter.issued_on', '<=', until)
  const typed =
    search
      ?.toWellFormed()
      .replaceAll(/\p{Cc}/gu, '')
      .trim() ?? ''
  if (typed === '') return found
  const part = `%${typed.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return found.where((row) =>
    row.or([
      sql<boolean>`letter.number like ${part} escape '\\'`,
      sql<boolean>`request.number like ${part} escape '\\'`,
    ]),
  )
}

/** One page of the letters of bodies a caller may see, the newest first. */
export const letterPage = async (
  query: Query,
  filter: LetterFilter,
  within: 'all' | readonly OrganisationId[],
): Promise<Page<LetterLine>> => {
  if (within !== 'all' && within.length === 0) return { rows: [], next: undefined }
  const all = filtered(rowsIn(query), filter)
  const mine = within === 'all' ? all : all.where('letter.organisation', 'in', within)
  // Ids count up with time.
  const page = await pageByKey(mine, {
    by: ['letter.id'],
    order: 'desc',
    after: filter.after,
    limit: filter.limit,
  })
  return { ...page, rows: page.rows.map((row) => ({ ...row, title: letterOf(row.kind).title })) }
}

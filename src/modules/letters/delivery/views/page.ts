import type { LocalDate } from '#statute/calendar'
import type { LetterKind } from '#statute/letters'
import { letterOf } from '#statute/letters'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { LetterId } from '../../ids.ts'
import { isRecorded, outgoingKinds } from '../kinds.ts'
import type { Carrier, DeliveryState, DeliveryWay } from '../schema/index.ts'
import type { Query } from '../schema/tables.ts'
import type { AttemptFacts, Situation } from '../standing.ts'
import { deliveryStateOf, situationOf } from '../standing.ts'
import { lettersWithLast } from './last.ts'

export interface DeliveryFilter {
  readonly organisation?: OrganisationId | undefined
  readonly request?: RequestId | undefined
  /** Left out: everything that is not proved delivered. */
  readonly state?: DeliveryState | undefined
  /** Part of the 文号, of the number of the request, or of the post. */
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** A letter in the list of what is to be delivered. */
export interface DeliveryLine {
  readonly id: LetterId
  readonly organisation: OrganisationId
  readonly request: RequestId
  readonly requestNumber: string
  readonly kind: LetterKind
  readonly title: string
  readonly number: string
  readonly party: string
  readonly issuedOn: LocalDate
  readonly state: DeliveryState
  readonly situation: Situation | null
  readonly last: {
    readonly way: DeliveryWay
    readonly beganOn: LocalDate
    readonly carrier: Carrier | null
    readonly mailNumber: string | null
    readonly until: LocalDate | null
    readonly endedOn: LocalDate | null
  } | null
}

const rowsIn = (query: Query) =>
  lettersWithLast(query)
    .where('letter.kind', 'in', outgoingKinds)
    .select([
      'letter.id',
      'letter.organisation',
      'letter.request',
      'letter.kind',
      'letter.number',
      'letter.party',
      'letter.issued_on as issuedOn',
      'request.number as requestNumber',
      'told.stage',
      'last.state',
      'last.way',
      'last.began_on',
      'last.carrier',
      'last.mail_number',
      'last.until',
      'last.ended_on',
    ])

type Rows = ReturnType<typeof rowsIn>
type Row = Awaited<ReturnType<Rows['execute']>>[number]

const byState = (rows: Rows, state: DeliveryState | undefined): Rows => {
  if (state === 'open') return rows.where('last.state', 'is', null)
  if (state !== undefined) return rows.where('last.state', '=', state)
  return rows.where((row) => row.or([row('last.state', 'is', null), row('last.state', '!=', 'delivered')]))
}

const bySearch = (rows: Rows, search: string | undefined): Rows => {
  const typed = (search ?? '')
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  if (typed === '') return rows
  const part = `%${typed.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return rows.where((row) =>
    row.or([
      sql<boolean>`letter.number like ${part} escape '\\'`,
      sql<boolean>`request.number like ${part} escape '\\'`,
      sql<boolean>`last.mail_number like ${part} escape '\\'`,
    ]),
  )
}

/** The last attempt of a row as its rules take it. */
const factsOf = ({ state, way, began_on, until }: Row): AttemptFacts | null =>
  state === null || way === null || began_on === null ? null : { state, way, began_on, until }

const lineOf = (row: Row, today: LocalDate): DeliveryLine => {
  const facts = factsOf(row)
  const { id, organisation, request, requestNumber, kind, number, party, issuedOn } = row
  return {
    ...{ id, organisation, request, requestNumber, kind, number, party, issuedOn },
    title: letterOf(kind).title,
    state: deliveryStateOf(facts),
    situation: situationOf(issuedOn, facts, { today, recorded: isRecorded(kind, row.stage) }),
    last: facts && {
      way: facts.way,
      beganOn: facts.began_on,
      carrier: row.carrier,
      mailNumber: row.mail_number,
      until: row.until,
      endedOn: row.ended_on,
    },
  }
}

/** One page of letters that are not proved delivered, or of one state, the oldest first. */
export const deliveryPage = async (
  query: Query,
  filter: DeliveryFilter,
  { today, within }: { readonly today: LocalDate; readonly within: 'all' | readonly OrganisationId[] },
): Promise<Page<DeliveryLine>> => {
  if (within !== 'all' && within.length === 0) return { rows: [], next: undefined }
  let rows = bySearch(byState(rowsIn(query), filter.state), filter.search)
  if (within !== 'all') rows = rows.where('letter.organisation', 'in', within)
  if (filter.organisation !== undefined) rows = rows.where('letter.organisation', '=', filter.organisation)
  if (filter.request !== undefined) rows = rows.where('letter.request', '=', filter.request)
  // Ids count up with time.
  const { after, limit } = filter
  const order = filter.state === 'delivered' ? 'desc' : 'asc'
  const page = await pageByKey(rows, { by: ['letter.id'], order, after, limit })
  return { ...page, rows: page.rows.map((row) => lineOf(row, today)) }
}

/** Letters of the requests somebody handles that wait for something, at most two hundred. */
export const waitingDeliveries = async (
  query: Query,
  handler: PersonId,
  today: LocalDate,
): Promise<readonly DeliveryLine[]> => {
  const rows = await byState(rowsIn(query), undefined)
    .innerJoin('request_case', 'request_case.request', 'letter.request')
    .where('request_case.handler', '=', handler)
    .orderBy('letter.id')
    .limit(200)
    .execute()
  return rows.map((row) => lineOf(row, today)).filter(({ situation }) => situation !== null)
}

/** Letters that are not proved, behind one of them by id, whatever body they are of. */
export const waitingAfter = async (
  query: Query,
  after: LetterId,
  { today, limit }: { readonly today: LocalDate; readonly limit: number },
): Promise<readonly DeliveryLine[]> => {
  const rows = await byState(rowsIn(query), undefined)
    .where('letter.id', '>', after)
    .orderBy('letter.id')
    .limit(limit)
    .execute()
  return rows.map((row) => lineOf(row, today))
}

import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import { reachOf } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'
import type { SignatureRow } from '../../schema/tables.ts'
import type { Chain } from '../chain/index.ts'
import { readChain, secrecyStep, secrecyTitle } from '../chain/index.ts'
import { progressOf } from '../rounds/index.ts'
import type { Caller, Holds, Sits } from '#modules/sign-off'
import { holdsAnywhere, sitsOf } from '#modules/sign-off'

/** Whose turn a document is: the step, and whether the caller may take it now. */
export interface Turn {
  readonly step: string
  readonly title: string
  readonly mine: boolean
}

/** The step of a document that waits to be published. */
export const publishStep = 'publish'

const underReview = (query: Query) =>
  query
    .selectFrom('document')
    .innerJoin('review_round as round', (join) =>
      join.onRef('round.document', '=', 'document.id').onRef('round.number', '=', 'document.round'),
    )
    .innerJoin('document_version as version', (join) =>
      join.onRef('version.document', '=', 'document.id').onRef('version.number', '=', 'document.version'),
    )
    .select(['document.id', 'document.organisation', 'document.stage', 'document.drafter'])
    .select(['document.round', 'document.version', 'document.digest'])
    .select(['round.steps', 'round.submitted_by', 'version.saved_by'])
    .where('document.stage', 'in', ['review', 'approved'])

type Row = Awaited<ReturnType<ReturnType<typeof underReview>['execute']>>[number]

const signaturesUnder = (query: Query) =>
  query
    .selectFrom('document')
    .innerJoin('document_signature as signature', (join) =>
      join.onRef('signature.document', '=', 'document.id').onRef('signature.round', '=', 'document.round'),
    )
    .selectAll('signature')
    .where('document.stage', 'in', ['review', 'approved'])
    .where('signature.verdict', '=', 'sign')
    .where('signature.voided_at', 'is', null)

interface Asked {
  readonly row: Row
  readonly chain: Chain
  readonly signatures: readonly SignatureRow[]
}

interface Eyes {
  readonly me: PersonId
  readonly sits: Sits
  readonly holds: Holds
}

/** Whether the caller may do the due step or the secrecy review; the same rules as the table, for many at once. */
const turnOf = async ({ row, chain, signatures }: Asked, { me, sits, holds }: Eyes): Promise<Turn> => {
  const notAuthor = row.drafter !== me && row.submitted_by !== me
  const { due, secrecy, signed } = progressOf(chain, signatures, row)
  const free = notAuthor && ![...signed.values()].some(({ person }) => person === me)
  if (row.stage === 'approved') {
    const may = notAuthor && row.saved_by !== me
    const mine = may && (await holds('document.publish', row.organisation))
    return { step: publishStep, title: '发布', mine }
  }
  const secrecyMine =
    secrecy === undefined &&
    free &&
    row.saved_by !== me &&
    (await sits(chain.secrecy, 'document.secrecy', row.organisation)) !== undefined
  const dueMine =
    due !== undefined && free && (await sits(due.seat, 'document.review', row.organisation)) !== undefined
  if (due === undefined || (secrecyMine && !dueMine))
    return { step: secrecyStep, title: secrecyTitle, mine: secrecyMine }
  return { step: due.code, title: due.title, mine: dueMine }
}

const turnsIn = async (
  rows: readonly Row[],
  signatures: readonly SignatureRow[],
  query: Query,
  caller: Caller,
  today: LocalDate,
): Promise<ReadonlyMap<DocumentId, Turn>> => {
  if (rows.length === 0) return new Map()
  const holds = holdsAnywhere(query, caller, today)
  const eyes = { me: caller.person, holds, sits: await sitsOf(query, caller, today, holds) }
  const of = Map.groupBy(signatures, ({ document }) => document)
  const turns = new Map<DocumentId, Turn>()
  for (const row of rows) {
    const asked = { row, chain: readChain(row.steps), signatures: of.get(row.id) ?? [] }
    turns.set(row.id, await turnOf(asked, eyes))
  }
  return turns
}

/** Whose turn these documents are, for lists: those under review or waiting to be published; the others are left out. */
export const turnsOf = async (
  query: Query,
  documents: readonly DocumentId[],
  caller: Caller,
  today: LocalDate,
): Promise<ReadonlyMap<DocumentId, Turn>> => {
  if (documents.length === 0) return new Map()
  const rows = await underReview(query).where('document.id', 'in', documents).execute()
  const signatures = await signaturesUnder(query).where('document.id', 'in', documents).execute()
  return turnsIn(rows, signatures, query, caller, today)
}

const working = ['document.review', 'document.secrecy', 'document.publish'] as const

/** The bodies in which the caller may have something to do; undefined for all there are. */
const bodiesOf = async (query: Query, caller: Caller, today: LocalDate) => {
  const bodies = new Set<OrganisationId>()
  for (const permission of working) {
    const reach = await reachOf(query, caller, permission, today)
    if (reach === 'all') return undefined
    for (const body of reach) bodies.add(body)
  }
  return [...bodies]
}

/** A document that waits for somebody, and with which step. */
export interface Waiting extends Turn {
  readonly document: DocumentId
}

/**
 * The documents whose turn it is for a caller today: steps that are due, secrecy reviews that are open, what waits to be
 * published. Reads only what is under review, by the index of bodies and stages.
 */
export const waitingFor = async (
  query: Query,
  caller: Caller,
  today: LocalDate,
): Promise<readonly Waiting[]> => {
  const bodies = await bodiesOf(query, caller, today)
  if (bodies?.length === 0) return []
  // With the bodies named, the index of body and stage is walked even where all of them are asked.
  const within = bodies ?? sql<OrganisationId>`(select id from organisation)`
  const rows = await underReview(query).where('document.organisation', 'in', within).execute()
  const signatures = await signaturesUnder(query).where('document.organisation', 'in', within).execute()
  const turns = await turnsIn(rows, signatures, query, caller, today)
  return [...turns].flatMap(([document, turn]) => (turn.mine ? [{ document, ...turn }] : []))
}

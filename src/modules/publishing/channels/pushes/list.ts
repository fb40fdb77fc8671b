import type { Instant } from '#platform/clock'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId, PushId } from '../../ids.ts'
import type { PushForm, PushState, Query } from '../../schema/index.ts'
import type { PushAct } from './acts.ts'
import { pushActs } from './acts.ts'

/** How the document stands today beside the version that was passed on. */
export type PushStanding = 'same' | 'corrected' | 'withdrawn'

/** A push as the desk shows it; the person by id. */
export interface Push {
  readonly id: PushId
  readonly document: { readonly id: string; readonly name: string }
  readonly version: number
  readonly title: string
  readonly digest: string
  readonly form: PushForm
  readonly automatic: boolean
  readonly requestedBy: PersonId
  readonly requestedAt: Instant
  readonly state: PushState
  readonly problem: string | null
  /** When it is tried, or asked for, next. */
  readonly nextAt: Instant | null
  readonly link: string | null
  readonly publishedAt: Instant | null
  readonly standing: PushStanding
  readonly acts: readonly PushAct[]
}

export interface PushFilter {
  readonly state?: PushState | undefined
  readonly document?: DocumentId | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const rowsIn = (query: Query, organisation: OrganisationId) =>
  query
    .selectFrom('channel_push')
    .innerJoin('document', 'document.id', 'channel_push.document')
    .leftJoin('publication as page', 'page.document', 'channel_push.document')
    .leftJoin('outbox as item', 'item.id', 'channel_push.outbox')
    .where('channel_push.organisation', '=', organisation)
    .select([
      'channel_push.id',
      'channel_push.document',
      'document.title as documentTitle',
      'channel_push.version',
      'channel_push.title',
      'channel_push.digest',
      'channel_push.form',
      'channel_push.automatic',
      'channel_push.requested_by',
      'channel_push.requested_at',
      'channel_push.state',
      'channel_push.problem',
      'channel_push.submitting_at',
      'channel_push.check_at',
      'channel_push.link',
      'channel_push.published_at',
      'item.next_at',
      'page.status',
      'page.version as publicVersion',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['execute']>>[number]

const standingOf = ({ status, publicVersion, version }: Row): PushStanding => {
  if (status !== 'public') return 'withdrawn'
  return publicVersion === version ? 'same' : 'corrected'
}

const nextOf = ({ state, next_at, check_at }: Row): Instant | null => {
  if (state === 'waiting' || state === 'deleting') return next_at
  return state === 'reviewing' || state === 'unsure' ? check_at : null
}

const pushOf = (row: Row): Push => ({
  id: row.id,
  document: { id: row.document, name: row.documentTitle },
  version: row.version,
  title: row.title,
  digest: row.digest,
  form: row.form,
  automatic: row.automatic === 1,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  state: row.state,
  problem: row.problem,
  nextAt: nextOf(row),
  link: row.link,
  publishedAt: row.published_at,
  standing: standingOf(row),
  acts: pushActs(row),
})

/** What a body passed on to its 公众号, the newest first. Throws DatabaseError `cursor`. */
export const pushesOf = async (
  query: Query,
  organisation: OrganisationId,
  { state, document, after, limit }: PushFilter,
): Promise<Page<Push>> => {
  const all = rowsIn(query, organisation)
  const inState = state === undefined ? all : all.where('channel_push.state', '=', state)
  const asked = document === undefined ? inState : inState.where('channel_push.document', '=', document)
  const { rows, next } = await pageByKey(asked, {
    by: ['channel_push.requested_at', 'channel_push.id'],
    order: 'desc',
    after,
    limit,
  })
  return { rows: rows.map(pushOf), next }
}

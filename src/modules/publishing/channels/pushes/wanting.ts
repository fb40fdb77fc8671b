import type { OrganisationId } from '#modules/organisations'
import type { PushId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'

type Bodies = 'all' | readonly OrganisationId[]

/** A push somebody has to look at, and why. */
export interface WantingPush {
  readonly push: PushId
  readonly organisation: OrganisationId
  readonly title: string
  /** `failed` — did not get there; `unsure` — nobody knows; the others — its article no longer says what the site says. */
  readonly why: 'failed' | 'unsure' | 'withdrawn' | 'corrected'
  readonly problem: string | null
}

/** What waits for people among the pushes of these bodies, the oldest first. */
export const wantingPushes = async (query: Query, bodies: Bodies): Promise<readonly WantingPush[]> => {
  if (bodies !== 'all' && bodies.length === 0) return []
  const all = query
    .selectFrom('channel_push as push')
    .leftJoin('publication as page', 'page.document', 'push.document')
    .where((row) =>
      row.or([
        row('push.state', 'in', ['failed', 'unsure']),
        row.and([
          row('push.state', '=', 'published'),
          row.or([row('page.status', '=', 'withdrawn'), row('page.version', '!=', row.ref('push.version'))]),
        ]),
      ]),
    )
    .select(['push.id', 'push.organisation', 'push.title', 'push.state', 'push.problem', 'page.status'])
    .orderBy('push.requested_at')
    .orderBy('push.id')
  const rows = await (bodies === 'all' ? all : all.where('push.organisation', 'in', bodies)).execute()
  return rows.map(({ id: push, organisation, title, state, problem, status }) => {
    const stale = status === 'withdrawn' ? 'withdrawn' : 'corrected'
    const why = state === 'failed' || state === 'unsure' ? state : stale
    return { push, organisation, title, why, problem }
  })
}

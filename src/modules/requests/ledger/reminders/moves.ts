import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Caller } from '#modules/sign-off'
import { holdsAt } from '#modules/sign-off'
import { loadRequest } from '../../cases/load.ts'
import type { RequestId } from '../../ids.ts'
import type { MoveRow, Query, Writing } from '../../schema/index.ts'

/** A due date that moved, with before and after. */
export interface Move {
  readonly id: string
  readonly request: RequestId
  readonly number: string
  readonly handler: PersonId | null
  readonly before: LocalDate | null
  readonly after: LocalDate | null
  readonly cause: MoveRow['cause']
  readonly movedAt: string
  readonly seenBy: PersonId | null
  readonly seenAt: string | null
}

const movesIn = (query: Query) =>
  query
    .selectFrom('request_move')
    .innerJoin('request_case', 'request_case.request', 'request_move.request')
    .select([
      'request_move.id',
      'request_move.request',
      'request_move.organisation',
      'request_case.number',
      'request_case.handler',
      'request_case.concluded_on',
      'request_case.redo',
      'request_move.before_on as before',
      'request_move.after_on as after',
      'request_move.cause',
      'request_move.moved_at as movedAt',
      'request_move.seen_by as seenBy',
      'request_move.seen_at as seenAt',
    ])

/** Due dates that moved at a body, the newest first. Throws DatabaseError `cursor`. */
export const movesAt = async (
  query: Query,
  organisation: OrganisationId,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<Move>> => {
  const rows = query.selectFrom(movesIn(query).as('move')).selectAll('move')
  return pageByKey(rows.where('move.organisation', '=', organisation), {
    by: ['move.id'],
    order: 'desc',
    after,
    limit,
  })
}

/** Due dates that moved under somebody's hands and that they have not looked at. */
export const unseenMoves = (query: Query, handler: PersonId): Promise<readonly Move[]> =>
  query
    .selectFrom(movesIn(query).as('move'))
    .selectAll('move')
    .where('move.handler', '=', handler)
    .where((of) => of.or([of('move.concluded_on', 'is', null), of('move.redo', '=', 1)]))
    .where('move.seenAt', 'is', null)
    .orderBy('move.id')
    .limit(200)
    .execute()

/**
 * Somebody has looked at how the due date of a request moved: whoever handles it, or who may handle at its body. Throws
 * Refusal `request-missing`, `request-not-yours`.
 */
export const seeMoves = async (
  tx: Writing,
  act: Act,
  { request, caller }: { readonly request: RequestId; readonly caller: Caller },
): Promise<void> => {
  const { organisation } = await loadRequest(tx, request)
  const row = await tx
    .selectFrom('request_case')
    .select('handler')
    .where('request', '=', request)
    .executeTakeFirst()
  const mine = row?.handler === caller.person
  if (!mine && !(await holdsAt(tx, caller, dayOf(act.at))('request.handle', organisation)))
    throw new Refusal('conflict', 'request-not-yours', '不能核对', '要由经办人核对期限的变动。')
  await tx
    .updateTable('request_move')
    .set({ seen_by: caller.person, seen_at: act.at })
    .where('request', '=', request)
    .where('seen_at', 'is', null)
    .execute()
  await record(tx, act, { what: 'request.see-move', subject: `request:${request}`, organisation })
}

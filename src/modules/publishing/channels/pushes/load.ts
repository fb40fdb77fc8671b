import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { PushId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'
import type { PushRow } from '../../schema/channel-tables.ts'

/** The body a push belongs to; nothing where there is none. */
export const placeOfPush = async (query: Query, id: PushId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('channel_push').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** A push as it stands. Throws Refusal `push-missing`. */
export const loadPush = async (query: Query, id: PushId): Promise<PushRow> => {
  const row = await query.selectFrom('channel_push').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('missing', 'push-missing', '没有这一篇', '没有找到这一篇推送，请刷新列表。')
}

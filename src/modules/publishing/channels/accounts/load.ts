import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { ChannelAccountId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'
import type { ChannelAccountRow } from '../../schema/channel-tables.ts'

/** The body an account belongs to; nothing where there is none. */
export const placeOfAccount = async (
  query: Query,
  id: ChannelAccountId,
): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('channel_account').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** An account that is in use. Throws Refusal `account-missing`, `account-closed`. */
export const loadAccount = async (query: Query, id: ChannelAccountId): Promise<ChannelAccountRow> => {
  const row = await query.selectFrom('channel_account').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse('missing', 'account-missing', '没有这个账号', '没有找到这个账号，请从列表里选取。')
  if (row.closed_on !== null)
    throw refuse('conflict', 'account-closed', '账号已经停用', '这个账号已经停用，不能再办理。')
  return row
}

/** The open account of a body on a platform. */
export const accountOn = (
  query: Query,
  organisation: OrganisationId,
  channel: ChannelAccountRow['channel'],
): Promise<ChannelAccountRow | undefined> =>
  query
    .selectFrom('channel_account')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('channel', '=', channel)
    .where('closed_on', 'is', null)
    .executeTakeFirst()

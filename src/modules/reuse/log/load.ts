import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { LogEntryId } from '../ids.ts'
import type { EntryState, Query } from '../schema/index.ts'
import type { LogEntryRow } from '../schema/tables.ts'

/** An entry by its id. Throws Refusal `log-missing`. */
export const loadEntry = async (query: Query, id: LogEntryId): Promise<LogEntryRow> => {
  const row = await query.selectFrom('reuse_log_entry').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('missing', 'log-missing', '没有这一条', '答复目录里没有这一条，请刷新页面。')
}

/** What the log holds of a request; undefined where it holds nothing. */
export const logEntryOf = (query: Query, request: RequestId): Promise<LogEntryRow | undefined> =>
  query.selectFrom('reuse_log_entry').selectAll().where('request', '=', request).executeTakeFirst()

/** The body an entry belongs to; undefined where there is none. */
export const placeOfEntry = async (query: Query, id: LogEntryId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('reuse_log_entry').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

export interface EntriesAsked {
  readonly organisation: OrganisationId
  readonly state?: EntryState | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Entries of a body for the office, those written last first. Throws DatabaseError `cursor`. */
export const logEntries = (
  query: Query,
  { organisation, state, after, limit }: EntriesAsked,
): Promise<Page<LogEntryRow>> => {
  const rows = query.selectFrom('reuse_log_entry').selectAll().where('organisation', '=', organisation)
  return pageByKey(state === undefined ? rows : rows.where('state', '=', state), {
    by: ['reuse_log_entry.id'],
    order: 'desc',
    after,
    limit,
  })
}

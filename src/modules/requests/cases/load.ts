import { calendarIn } from '#platform/calendar'
import { eventIn } from '#platform/ledger'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Case, CaseEvent } from '../events/index.ts'
import { caseOf } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { Query, RequestRow } from '../schema/index.ts'

/** A request by its id. Throws Refusal `request-missing`. */
export const loadRequest = async (query: Query, id: RequestId): Promise<RequestRow> => {
  const row = await query.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse(
    'missing',
    'request-missing',
    '没有这件申请',
    '没有找到这件申请，请从申请列表里选取。',
    'request',
  )
}

/** The body a request belongs to; undefined where there is no such request. */
export const placeOfRequest = async (query: Query, id: RequestId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('request').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** The whole file of a request, in the order it was written down. */
const fileOfRequest = async (query: Query, id: RequestId): Promise<readonly CaseEvent[]> => {
  const rows = await query
    .selectFrom('request_event')
    .selectAll()
    .where('request', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(eventIn<CaseEvent>)
}

/** A request with its file and what comes of it by today's calendar. */
export interface Loaded {
  readonly row: RequestRow
  readonly file: readonly CaseEvent[]
  readonly found: Case
}

/** Loads a request, its file and its fold. Throws Refusal `request-missing`. */
export const loadCase = async (query: Query, id: RequestId): Promise<Loaded> => {
  const row = await loadRequest(query, id)
  const file = await fileOfRequest(query, id)
  return { row, file, found: caseOf(file, await calendarIn(query)) }
}

import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { loadRequest } from '../cases/load.ts'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'
import type { RequestForm } from './form.ts'
import { maskForm, readForm } from './form.ts'

/** What was applied for, with who it was covered: for everybody who may see the request. Throws Refusal `request-missing`. */
export const maskedFormOf = async (
  query: Query,
  request: RequestId,
  cells: RequestCells,
): Promise<RequestForm> =>
  maskForm(readForm(cells.openForm(request, (await loadRequest(query, request)).form)))

/**
 * The form as it was handed in, for those who need to know who it is; each look is a row of the trail. Who may is for
 * the face to ask: `request.personal`. Throws Refusal `request-missing`.
 */
export const revealForm = async (
  tx: Writing,
  act: Act,
  request: RequestId,
  cells: RequestCells,
): Promise<RequestForm> => {
  const row = await loadRequest(tx, request)
  const { organisation } = row
  await record(tx, act, { what: 'request.reveal', subject: `request:${request}`, organisation })
  return readForm(cells.openForm(request, row.form))
}

/** The sealed texts of an event, by name; empty where there are none. Throws Refusal `request-missing`. */
export const secretOf = async (
  query: Query,
  request: RequestId,
  seq: number,
  cells: RequestCells,
): Promise<Readonly<Record<string, string>>> => {
  const row = await query
    .selectFrom('request_event')
    .select('sealed')
    .where('request', '=', request)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.sealed ? cells.openSecret(request, seq, row.sealed) : {}
}

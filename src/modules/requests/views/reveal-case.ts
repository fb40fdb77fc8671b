import type { Act } from '#platform/audit'
import type { RequestCells } from '../cells.ts'
import { loadRequest } from '../cases/load.ts'
import type { Secret } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { RequestForm } from '../intake/index.ts'
import { revealForm } from '../intake/index.ts'
import type { Query, Writing } from '../schema/index.ts'
import { record } from '#platform/audit'

/** Everything of a request in full. */
export interface Revealed {
  readonly form: RequestForm
  /** Texts by number of their event. */
  readonly texts: ReadonlyMap<number, Secret>
}

/**
 * Who applied and who was asked, in full: one row of the trail. Who may is for the face to ask: `request.personal`.
 * Throws Refusal `request-missing`.
 */
export const revealCase = async (
  tx: Writing,
  act: Act,
  request: RequestId,
  cells: RequestCells,
): Promise<Revealed> => {
  const form = await revealForm(tx, act, request, cells)
  const rows = await tx
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', request)
    .where('sealed', 'is not', null)
    .where('kind', '!=', 'draft-decision')
    .execute()
  return {
    form,
    texts: new Map(
      rows.flatMap(({ seq, sealed }) =>
        sealed === null ? [] : [[seq, cells.openSecret(request, seq, sealed)] as const],
      ),
    ),
  }
}

/** Whether a file stands in the file of a request, and as what; undefined where it does not. */
export const paperOf = async (
  query: Query,
  request: RequestId,
  file: string,
): Promise<'identity' | 'material' | undefined> => {
  const row = await query
    .selectFrom('request_file')
    .select('seq')
    .where('request', '=', request)
    .where('file', '=', file)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.seq === 1 ? 'identity' : 'material'
}

/** Whether any request holds a file: then it is read through the request alone. */
export const isPaper = async (query: Query, file: string): Promise<boolean> =>
  (await query.selectFrom('request_file').select('seq').where('file', '=', file).executeTakeFirst()) !==
  undefined

/** Reading what shows who an applicant is, written into the trail. Throws Refusal `request-missing`. */
export const recordPaperRead = async (
  tx: Writing,
  act: Act,
  { request, file }: { readonly request: RequestId; readonly file: string },
): Promise<void> => {
  const { organisation } = await loadRequest(tx, request)
  await record(tx, act, {
    what: 'request.paper',
    subject: `request:${request}`,
    organisation,
    after: { file },
  })
}

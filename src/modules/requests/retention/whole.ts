import type { RequestCells } from '../cells.ts'
import { loadRequest } from '../cases/load.ts'
import type { Secret } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { RequestForm } from '../intake/index.ts'
import { readForm } from '../intake/form.ts'
import type { Query } from '../schema/index.ts'

/** Everything that is sealed of a request, opened. */
export interface Whole {
  readonly form: RequestForm
  /** Texts by number of their event, drafts among them. */
  readonly texts: ReadonlyMap<number, Secret>
}

/**
 * A request in full for its archive pack. Who takes the pack out, and the row of the trail that says so, are its own
 * affair: `request.personal`. Throws Refusal `request-missing`.
 */
export const wholeOf = async (query: Query, request: RequestId, cells: RequestCells): Promise<Whole> => {
  const { form } = await loadRequest(query, request)
  const rows = await query
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', request)
    .where('sealed', 'is not', null)
    .execute()
  return {
    form: readForm(cells.openForm(request, form)),
    texts: new Map(
      rows.flatMap(({ seq, sealed }) =>
        sealed === null ? [] : [[seq, cells.openSecret(request, seq, sealed)] as const],
      ),
    ),
  }
}

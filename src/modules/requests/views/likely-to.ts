import type { RequestCells } from '../cells.ts'
import { loadRequest } from '../cases/load.ts'
import type { RequestId } from '../ids.ts'
import type { Likely } from '../intake/index.ts'
import { duplicatesOf } from '../intake/index.ts'
import { readForm } from '../intake/form.ts'
import type { Query } from '../schema/index.ts'
import { maskText } from './mask-texts.ts'

/** What may be the same as a request of the register, with evidence. Throws Refusal `request-missing`. */
export const likelyTo = async (
  query: Query,
  request: RequestId,
  cells: RequestCells,
): Promise<readonly Likely[]> => {
  const { organisation, form: sealed } = await loadRequest(query, request)
  const form = readForm(cells.openForm(request, sealed))
  const found = await duplicatesOf(query, { organisation, form, except: request }, cells)
  return found.map((likely) => ({ ...likely, text: maskText(likely.text) }))
}

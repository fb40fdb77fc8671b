import type { RequestCells } from '../cells.ts'
import type { FactKind } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import { maskForm } from '../intake/form.ts'
import type { Query } from '../schema/index.ts'
import { maskText, maskTexts } from '../views/mask-texts.ts'
import type { Whole } from './whole.ts'
import { wholeOf } from './whole.ts'

/** The same with applicant and third parties covered, as everybody reads it who may see the request. */
export const coveredWhole = async (
  query: Query,
  request: RequestId,
  kindOf: (seq: number) => FactKind | undefined,
  cells: RequestCells,
): Promise<Whole> => {
  const { form, texts } = await wholeOf(query, request, cells)
  const masked = maskForm(form)
  return {
    form: { ...masked, description: maskText(masked.description), proofFiles: [] },
    texts: new Map(
      [...texts].flatMap(([seq, secret]) => {
        const kind = kindOf(seq)
        return kind === undefined ? [] : [[seq, maskTexts(kind, secret)] as const]
      }),
    ),
  }
}

import type { Sealer } from '#platform/crypto'
import type { RequestId } from '#modules/requests'
import { memories } from '../register/index.ts'
import type { Writing } from '../schema/index.ts'

/**
 * Takes files off the books that nobody of the register holds any more; the next clearing of the store takes their
 * bytes. Gives how many.
 */
export const clearFiles = async (
  tx: Writing,
  given: readonly string[],
  on: { readonly request: RequestId; readonly sealer: Sealer },
): Promise<number> => {
  const files = [...new Set(given)]
  if (files.length === 0) return 0
  const held = new Set<string>()
  for (const memory of memories) for (const file of await memory.holds(tx, files, on)) held.add(file)
  const free = files.filter((file) => !held.has(file))
  if (free.length > 0) await tx.deleteFrom('file').where('id', 'in', free).execute()
  return free.length
}

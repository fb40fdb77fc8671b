import type { Sealer } from '#platform/crypto'
import type { Writing } from '../schema/index.ts'
import { cellOf } from './versions.ts'

/** Seals so many versions behind a key anew with the current key; gives the last key, or undefined at the end, and how many changed. */
export const resealVersions = async (
  tx: Writing,
  sealer: Sealer,
  after: string,
  most: number,
): Promise<{ readonly last: string | undefined; readonly changed: number }> => {
  const rows = await tx
    .selectFrom('document_version')
    .select(['id', 'content'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  let changed = 0
  for (const { id, content } of rows) {
    const anew = sealer.reseal(content, cellOf(id))
    if (anew === content) continue
    await tx.updateTable('document_version').set({ content: anew }).where('id', '=', id).execute()
    changed += 1
  }
  return { last: rows.at(-1)?.id, changed }
}

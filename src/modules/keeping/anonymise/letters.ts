import type { Sealer } from '#platform/crypto'
import type { LetterId } from '#modules/letters'
import type { RequestId } from '#modules/requests'
import type { Writing } from '../schema/index.ts'
import { blanked } from './blank.ts'

/** A sealed JSON of the same shape with nobody in it. */
const emptied = (sealer: Sealer, sealed: string, cell: Parameters<Sealer['seal']>[1]): string =>
  sealer.seal(JSON.stringify(blanked(JSON.parse(sealer.open(sealed, cell)))), cell)

const present = (files: readonly (string | null)[]): readonly string[] =>
  files.filter((file) => file !== null)

/** Of attempts to deliver: who took it, where it went, the picture of the receipt. */
const emptyDeliveries = async (tx: Writing, letter: LetterId, sealer: Sealer): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('letter_delivery')
    .select(['id', 'details', 'proof'])
    .where('letter', '=', letter)
    .execute()
  for (const { id, details } of rows) {
    const cell = { table: 'letter_delivery', column: 'details', row: id }
    await tx
      .updateTable('letter_delivery')
      .set({ details: emptied(sealer, details, cell), proof: null })
      .where('id', '=', id)
      .execute()
  }
  return present(rows.map(({ proof }) => proof))
}

/**
 * Takes the addressee out of the letters of a case: what they say, what was drafted, how they were delivered. Number,
 * kind and day of each stay. Gives how many there were, and the files that nothing of it holds any more.
 */
export const emptyLetters = async (
  tx: Writing,
  request: RequestId,
  sealer: Sealer,
): Promise<{ readonly letters: number; readonly files: readonly string[] }> => {
  await tx.deleteFrom('letter_draft').where('request', '=', request).execute()
  const rows = await tx
    .selectFrom('letter')
    .select(['id', 'content', 'docx', 'pdf'])
    .where('request', '=', request)
    .execute()
  const files: string[] = []
  for (const { id, content, docx, pdf } of rows) {
    const cell = { table: 'letter', column: 'content', row: id }
    await tx
      .updateTable('letter')
      .set({ content: emptied(sealer, content, cell), docx: null, pdf: null })
      .where('id', '=', id)
      .execute()
    files.push(...present([docx, pdf]), ...(await emptyDeliveries(tx, id, sealer)))
  }
  return { letters: rows.length, files }
}

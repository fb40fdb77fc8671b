import type { Writing } from '../schema/index.ts'

/** Files of these that something else than a request still holds. */
const heldElsewhere = async (tx: Writing, files: readonly string[]): Promise<ReadonlySet<string>> => {
  const remedies = await tx.selectFrom('remedy_file').select('file').where('file', 'in', files).execute()
  const releases = await tx
    .selectFrom('release')
    .select(['original', 'output'])
    .where((of) => of.or([of('original', 'in', files), of('output', 'in', files)]))
    .execute()
  return new Set([
    ...remedies.map(({ file }) => file),
    ...releases.flatMap(({ original, output }) => [original, output ?? '']),
  ])
}

/**
 * Takes papers off the books that nothing holds any more; the next clearing of the store takes their bytes. Gives how
 * many.
 */
export const clearFiles = async (tx: Writing, files: readonly string[]): Promise<number> => {
  if (files.length === 0) return 0
  const held = await heldElsewhere(tx, files)
  const free = files.filter((file) => !held.has(file))
  if (free.length > 0) await tx.deleteFrom('file').where('id', 'in', free).execute()
  return free.length
}

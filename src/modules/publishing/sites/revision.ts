import { sql } from '#platform/db'
import type { Query, Writing } from '../schema/index.ts'

/**
 * Counts up what the caches of the portal are held against, in the transaction that changes what the public sees.
 * Every such transaction calls it, as often as it likes.
 */
export const bumpRevision = async (tx: Writing): Promise<void> => {
  await tx
    .updateTable('portal_revision')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', 1)
    .execute()
}

/** How often what the public sees has changed. */
export const revisionOf = async (query: Query): Promise<number> => {
  const { revision } = await query
    .selectFrom('portal_revision')
    .select('revision')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  return revision
}

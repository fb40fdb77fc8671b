import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { Anchor } from '../chain/row.ts'
import type { AuditTables } from '../record/tables.ts'

/** The head of the trail at `at`, to be kept where the database cannot be reached from; undefined while it is empty. */
export const anchorOf = async (query: ReadOnly<AuditTables>, at: Instant): Promise<Anchor | undefined> => {
  const head = await query
    .selectFrom('audit')
    .select(['sequence', 'link'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head && { ...head, at }
}

import type { ReadOnly } from '#platform/db'
import type { Link } from '../chain/row.ts'
import type { AuditTables } from './tables.ts'

/** The place of the last row; undefined while there is none. */
export const headOf = (query: ReadOnly<AuditTables>): Promise<Link | undefined> =>
  query
    .selectFrom('audit')
    .select(['sequence', 'link'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()

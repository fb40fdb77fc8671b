import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import { resealColumn } from '#platform/resealing'
import type { ReleaseTables } from './schema/index.ts'

/** Seals the marks with the current key; gives how many rows. May be done again. */
export const resealReleases = (
  database: Database<AuditTables & ReleaseTables>,
  keys: Keys,
  act: Act,
): Promise<number> =>
  resealColumn(database, keys, act, { table: 'release', column: 'marks', what: 'release.reseal' })

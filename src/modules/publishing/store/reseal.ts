import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import { resealColumn } from '#platform/resealing'
import type { PublishingTables } from '../schema/index.ts'
import { cellOf } from './versions.ts'

/**
 * Seals every version of documents anew with the current key. The digest of a version is of what it says, not of how it is
 * sealed: signatures hold on. Gives how many.
 */
export const resealVersions = (
  database: Database<AuditTables & PublishingTables>,
  keys: Keys,
  act: Act,
): Promise<number> => {
  const { table, column } = cellOf('')
  return resealColumn(database, keys, act, { table, column, what: 'document.reseal' })
}

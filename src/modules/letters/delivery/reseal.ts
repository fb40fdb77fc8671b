import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import { resealColumn } from '#platform/resealing'
import { detailsCell } from './details.ts'
import type { DeliveryTables } from './schema/index.ts'

/** Seals what is sealed of deliveries with the current key; gives how many rows. May be done again. */
export const resealDeliveries = (
  database: Database<AuditTables & DeliveryTables>,
  keys: Keys,
  act: Act,
): Promise<number> => {
  const { table, column } = detailsCell('')
  return resealColumn(database, keys, act, { table, column, what: 'delivery.reseal' })
}

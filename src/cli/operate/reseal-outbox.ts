import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { OutboxTables } from '#platform/outbox'
import { resealColumn } from '#platform/resealing'

/** Seals what waits in the outbox anew with the current key, for the cell it stands in. Gives how many. */
export const resealOutbox = (
  database: Database<AuditTables & OutboxTables>,
  keys: Keys,
  act: Act,
): Promise<number> =>
  resealColumn(database, keys, act, { table: 'outbox', column: 'payload', what: 'outbox.reseal' })

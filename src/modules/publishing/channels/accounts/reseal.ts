import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import { resealColumn } from '#platform/resealing'
import type { PublishingTables } from '../../schema/index.ts'

/** Seals the secrets of accounts anew with the current key. Gives how many. */
export const resealAccounts = (
  database: Database<AuditTables & PublishingTables>,
  keys: Keys,
  act: Act,
): Promise<number> =>
  resealColumn(database, keys, act, {
    table: 'channel_account',
    column: 'secret',
    what: 'channel-account.reseal',
  })

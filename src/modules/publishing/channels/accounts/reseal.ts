import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { PublishingTables } from '../../schema/index.ts'
import { secretCell } from './cell.ts'

/** Seals the secrets of accounts anew with the current key; a body has a handful. Gives how many. */
export const resealAccounts = (
  database: Database<AuditTables & PublishingTables>,
  keys: Keys,
  act: Act,
): Promise<number> =>
  database.transaction(async (tx) => {
    const rows = await tx
      .selectFrom('channel_account')
      .select(['id', 'secret'])
      .where('secret', 'is not', null)
      .execute()
    const { reseal } = sealer(keys)
    let changed = 0
    for (const { id, secret } of rows) {
      const anew = reseal(secret ?? '', secretCell(id))
      if (anew === secret) continue
      await tx.updateTable('channel_account').set({ secret: anew }).where('id', '=', id).execute()
      changed += 1
    }
    if (changed > 0)
      await record(tx, act, {
        what: 'channel-account.reseal',
        subject: 'channel_account',
        organisation: null,
        after: { changed },
      })
    return changed
  })

import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys, Sealer } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import type { OutboxTables } from '#platform/outbox'

type Tables = AuditTables & OutboxTables

const step = 200

/** A payload is sealed for the cell it stands in, as the outbox does it. */
const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  { reseal }: Sealer,
  after: string,
): Promise<PageDone<string>> => {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'payload'])
    .where('id', '>', after)
    .where('payload', 'is not', null)
    .orderBy('id')
    .limit(step)
    .execute()
  let changed = 0
  for (const { id, payload } of rows) {
    const anew = reseal(payload ?? '', { table: 'outbox', column: 'payload', row: id })
    if (anew === payload) continue
    await tx.updateTable('outbox').set({ payload: anew }).where('id', '=', id).execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'outbox.reseal',
      subject: 'outbox',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < step ? undefined : rows.at(-1)?.id, changed }
}

/** Seals what waits in the outbox anew with the current key, two hundred rows a transaction. Gives how many. */
export const resealOutbox = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> =>
  throughAll('', (after) => database.transaction((tx) => resealPage(tx, act, sealer(keys), after)))

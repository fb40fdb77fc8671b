import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys, Sealer } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import { detailsCell } from './details.ts'
import type { DeliveryId } from './ids.ts'
import type { DeliveryTables } from './schema/index.ts'

type Tables = AuditTables & DeliveryTables

const atOnce = 200

const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  cells: Sealer,
  after: DeliveryId,
): Promise<PageDone<DeliveryId>> => {
  const rows = await tx
    .selectFrom('letter_delivery')
    .select(['id', 'details'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let changed = 0
  for (const { id, details } of rows) {
    const anew = cells.reseal(details, detailsCell(id))
    if (anew === details) continue
    await tx.updateTable('letter_delivery').set({ details: anew }).where('id', '=', id).execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'delivery.reseal',
      subject: 'letter_delivery',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

/** Seals what is sealed of deliveries with the current key, page by page; gives how many rows. May be done again. */
export const resealDeliveries = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> =>
  // Behind nothing: every id is greater.
  throughAll('' as DeliveryId, (after) =>
    database.transaction((tx) => resealPage(tx, act, sealer(keys), after)),
  )

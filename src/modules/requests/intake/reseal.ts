import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import type { RequestCells } from '../cells.ts'
import { eventCell, requestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { RequestTables } from '../schema/index.ts'
import { readForm } from './form.ts'

type Tables = AuditTables & RequestTables

const atOnce = 100

const resealEvents = async (tx: Tx<Tables>, cells: RequestCells, request: RequestId): Promise<number> => {
  const events = await tx
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', request)
    .where('sealed', 'is not', null)
    .execute()
  let changed = 0
  for (const { seq, sealed } of events) {
    if (sealed === null) continue
    const anew = cells.reseal('sealed', eventCell(request, seq), sealed)
    if (anew === sealed) continue
    await tx
      .updateTable('request_event')
      .set({ sealed: anew })
      .where('request', '=', request)
      .where('seq', '=', seq)
      .execute()
    changed += 1
  }
  return changed
}

const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  cells: RequestCells,
  after: RequestId,
): Promise<PageDone<RequestId>> => {
  const rows = await tx
    .selectFrom('request')
    .select(['id', 'form'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let changed = 0
  for (const { id, form } of rows) {
    changed += await resealEvents(tx, cells, id)
    const anew = cells.reseal('form', id, form)
    if (anew === form) continue
    const told = readForm(cells.openForm(id, anew))
    const indexes = {
      name_index: cells.indexOf('name', told.name) ?? '',
      id_index: cells.indexOf('id', told.idNumber),
      phone_index: cells.indexOf('phone', told.phone),
      text_index: cells.indexOf('text', told.description) ?? '',
    }
    await tx
      .updateTable('request')
      .set({ form: anew, ...indexes })
      .where('id', '=', id)
      .execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'request.reseal',
      subject: 'request',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

/** Seals every form and text of requests anew with the current key, with blind indexes. Gives how many cells. */
export const resealRequests = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> => {
  const cells = requestCells(keys)
  return throughAll('' as RequestId, (after) =>
    database.transaction((tx) => resealPage(tx, act, cells, after)),
  )
}

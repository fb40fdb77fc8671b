import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, Tx } from '#platform/db'
import { resealNumbered, resealRows } from '#platform/resealing'
import type { RequestCells } from '../cells.ts'
import { requestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { RequestRow, RequestTables } from '../schema/index.ts'
import { readForm } from './form.ts'

type Sealed = Pick<RequestRow, 'id' | 'form'>

/** A form with the indexes of what it says, which stand under the current key too. */
const resealForm = async (
  tx: Tx<AuditTables & RequestTables>,
  cells: RequestCells,
  { id, form }: Sealed,
): Promise<number> => {
  const anew = cells.resealForm(id, form)
  if (anew === form) return 0
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
  return 1
}

/** Seals every form and text of requests anew with the current key, with blind indexes. Gives how many cells. */
export const resealRequests = (
  database: Database<AuditTables & RequestTables>,
  keys: Keys,
  act: Act,
): Promise<number> => {
  const cells = requestCells(keys)
  const seal = sealer(keys)
  return resealRows<Tx<AuditTables & RequestTables>, Sealed>(database, act, {
    what: 'request.reseal',
    subject: 'request',
    page: (tx, after, limit) =>
      tx
        .selectFrom('request')
        .select(['id', 'form'])
        // Behind nothing, or an id that was read.
        .where('id', '>', after as RequestId)
        .orderBy('id')
        .limit(limit)
        .execute(),
    reseal: async (tx, row) =>
      (await resealNumbered(tx, seal, { table: 'request_event', owner: 'request' }, row.id)) +
      (await resealForm(tx, cells, row)),
  })
}

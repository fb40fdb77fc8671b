import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database, PageDone } from '#platform/db'
import { throughAll } from '#platform/db'
import type { RequestId } from '#modules/requests'
import { maskedFormOf, requestCells } from '#modules/requests'
import type { ReuseReading } from '../schema/index.ts'
import { marksOf } from './marks.ts'

type Tables = AuditTables & ReuseReading

const atOnce = 100

/** Makes the marks of all anchors anew with the current key. Gives how many anchors. */
export const remarkAnchors = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> => {
  const cells = requestCells(keys)
  return throughAll('' as RequestId, (after) =>
    database.transaction(async (tx): Promise<PageDone<RequestId>> => {
      const rows = await tx
        .selectFrom('reuse_mark')
        .select(['request', 'organisation'])
        .distinct()
        .where('request', '>', after)
        .orderBy('request')
        .limit(atOnce)
        .execute()
      for (const { request, organisation } of rows) {
        const marks = marksOf((await maskedFormOf(tx, request, cells)).description, cells)
        await tx.deleteFrom('reuse_mark').where('request', '=', request).execute()
        await tx
          .insertInto('reuse_mark')
          .values(marks.map((mark) => ({ request, organisation, mark })))
          .execute()
      }
      if (rows.length > 0)
        await record(tx, act, {
          what: 'reuse.remark',
          subject: 'request',
          organisation: null,
          after: { changed: rows.length },
        })
      return { next: rows.length < atOnce ? undefined : rows.at(-1)?.request, changed: rows.length }
    }),
  )
}

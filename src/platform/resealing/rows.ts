import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Database, Tx } from '#platform/db'
import { throughAll } from '#platform/db'

/** So many rows are sealed anew in one transaction. */
const atOnce = 100

interface Resealing<Tables, Row> {
  /** The name of the action in the trail: `release.reseal`; and the table it is done to. */
  readonly what: string
  readonly subject: string
  /** The next rows behind an id, in the order of ids. */
  readonly page: (tx: Tx<Tables & AuditTables>, after: string, limit: number) => Promise<readonly Row[]>
  /** Seals what a row holds anew. Gives how many cells were not under the current key. */
  readonly reseal: (tx: Tx<Tables & AuditTables>, row: Row) => Promise<number>
}

/**
 * Goes through a table that holds something sealed, a hundred rows a transaction, one row of the trail for each page that
 * changed anything. May be broken off and done again. Gives how many cells.
 */
export const resealRows = <Tables, Row extends { readonly id: string }>(
  database: Pick<Database<Tables & AuditTables>, 'transaction'>,
  act: Act,
  { what, subject, page, reseal }: Resealing<Tables, Row>,
): Promise<number> =>
  throughAll('', (after) =>
    database.transaction(async (tx) => {
      const rows = await page(tx, after, atOnce)
      let changed = 0
      for (const row of rows) changed += await reseal(tx, row)
      if (changed > 0) await record(tx, act, { what, subject, organisation: null, after: { changed } })
      return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
    }),
  )

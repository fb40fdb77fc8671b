import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { throughAll } from '#platform/db'

/** So many rows are sealed anew in one transaction. */
const atOnce = 100

/** A database as far as it is written to here, whatever tables it has besides the trail. */
interface Writable<Handle> {
  readonly transaction: <Result>(body: (tx: Handle) => Promise<Result>) => Promise<Result>
}

interface Resealing<Handle, Row> {
  /** The name of the action in the trail: `release.reseal`; and the table it is done to. */
  readonly what: string
  readonly subject: string
  /** The next rows behind an id, in the order of ids. */
  readonly page: (tx: Handle, after: string, limit: number) => Promise<readonly Row[]>
  /** Seals what a row holds anew. Gives how many cells were not under the current key. */
  readonly reseal: (tx: Handle, row: Row) => Promise<number>
}

/**
 * Goes through a table that holds something sealed, a hundred rows a transaction, one row of the trail for each page that
 * changed anything. May be broken off and done again. Gives how many cells.
 */
export const resealRows = <Handle extends Tx<AuditTables>, Row extends { readonly id: string }>(
  database: Writable<Handle>,
  act: Act,
  { what, subject, page, reseal }: Resealing<Handle, Row>,
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

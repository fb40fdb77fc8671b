import type { ReadOnly, Tx } from '#platform/db'
import { askWritten, engineOf, sql } from '#platform/db'
import { engineBehind } from '../ask/among.ts'
import type { SearchTables } from '../tables.ts'

/** Pages of four kilobytes that one step writes: some hundredths of a second. */
const pagesOfStep = 400

/** Parts of an index a question goes through one beside the other: so few cost it nothing. */
const fewParts = 8

/**
 * Whether the index of the engine is worth merging: FTS5 leaves a part behind for every so many entries put, and goes
 * through all of them for each word. PostgreSQL keeps its own in order.
 */
export const isInParts = async (query: ReadOnly<SearchTables>): Promise<boolean> => {
  if (engineBehind(query) !== 'sqlite') return false
  const [row] = await askWritten(
    query,
    sql<{ parts: number }>`select count(distinct segid) as parts from search_index_idx`,
  )
  return (row?.parts ?? 0) > fewParts
}

/** One step towards an index of one part; gives whether there is another. What is found stays the same. */
export const mergeIndex = async (tx: Tx<SearchTables>): Promise<boolean> => {
  if (engineOf(tx) !== 'sqlite') return false
  const changes = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(tx)
    return rows[0]?.n ?? 0
  }
  const before = await changes()
  await sql`insert into search_index (search_index, rank) values ('merge', ${-pagesOfStep})`.execute(tx)
  // One change is the command itself.
  return (await changes()) - before > 1
}

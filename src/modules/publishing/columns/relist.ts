import { sql } from '#platform/db'
import type { ColumnId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'
import { downFrom } from './tree.ts'

/**
 * Lists anew, in some columns, what lies in columns below them: set by set, whatever the number of documents. `rows`
 * is the whole tree as it is now.
 */
export const relist = async (
  tx: Writing,
  rows: readonly ColumnRow[],
  columns: readonly ColumnId[],
): Promise<void> => {
  for (const column of columns) {
    await tx.deleteFrom('publication_place').where('column', '=', column).where('own', '=', 0).execute()
    const below = downFrom(rows, column).flatMap(({ id }) => (id === column ? [] : [id]))
    if (below.length === 0) continue
    await sql`
      insert into publication_place ("column", published_at, number, document, own)
      select distinct cast(${column} as text), lower.published_at, lower.number, lower.document, 0
      from publication_place as lower
      where lower.own = 1 and lower."column" in (${sql.join(below)})
      and not exists (
        select 1 from publication_place as kept
        where kept."column" = ${column} and kept.published_at = lower.published_at and kept.number = lower.number
      )`.execute(tx)
  }
}

import type { AnyTables, ReadOnly, TableShape } from '#platform/db'
import { pageByKey } from '#platform/db'

/** Bytes of rows in memory at a time, as near as can be told from the page before. */
const pageBytes = 2 * 1024 * 1024
const mostRows = 2000

/** A row as a line: an object whose keys stand in the order of their names, so that equal rows have equal lines. */
const lineOf = (columns: readonly string[], row: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`

/** Some lines of a table, one row each. */
export interface TablePart {
  readonly rows: number
  readonly content: Buffer
}

/** All rows of a table in the order of its key, some at a time. The same rows give the same lines on both engines. */
export async function* readTable(
  query: ReadOnly<AnyTables>,
  { name, columns, key }: TableShape,
): AsyncGenerator<TablePart> {
  let after: string | undefined
  let limit = 50
  do {
    const selected = query.selectFrom(name).select([...columns])
    const page = await pageByKey(selected, { by: [...key], after, limit })
    const content = Buffer.from(page.rows.map((row) => lineOf(columns, row)).join(''))
    if (page.rows.length > 0) yield { rows: page.rows.length, content }
    const perRow = Math.ceil(content.length / Math.max(1, page.rows.length))
    limit = Math.max(1, Math.min(mostRows, limit * 4, Math.floor(pageBytes / Math.max(1, perRow))))
    after = page.next
  } while (after !== undefined)
}

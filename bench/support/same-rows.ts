import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

interface Source {
  readonly table: string
  readonly rows: readonly Readonly<Record<string, string | number | null>>[]
}

interface Found {
  readonly name: string
  readonly sql: string
}

/** What moving in writes, one row an item or more; the search index is written through its table of words. */
const tables = [
  'document',
  'document_version',
  'moved_in',
  'publication',
  'publication_place',
  'publication_act',
  'search_text',
  'search_entry',
  'check_print',
  'check_band',
  'moving_item',
  'old_address',
  'audit',
]

const atOnce = 20

/**
 * Items a second of a bare loop over prepared statements that writes the rows a run left in a database to one with the
 * same tables and indexes, twenty items in each durable transaction, and nothing else.
 */
export const sameRowsRate = (folder: string, items: number): number => {
  const from = new DatabaseSync(join(folder, 'moving.db'), { readOnly: true })
  const to = new DatabaseSync(join(folder, 'bare.db'))
  try {
    to.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off')
    const made = from
      .prepare(
        `select name, tbl_name, sql from sqlite_master where sql is not null and type in ('table', 'index')`,
      )
      .all() as unknown as readonly (Found & { readonly tbl_name: string })[]
    for (const { tbl_name, sql } of made) if (tables.includes(tbl_name)) to.exec(sql)
    to.exec(made.find(({ name }) => name === 'search_index')?.sql ?? '')
    const sources: readonly Source[] = tables.map((table) => ({
      table,
      rows: from.prepare(`select * from ${table}`).all() as Source['rows'],
    }))
    const writers = sources.map(({ table, rows }) => {
      const columns = Object.keys(rows[0] ?? {})
      const put = to.prepare(
        `insert into ${table} (${columns.map((column) => `"${column}"`).join()}) values (${columns.map(() => '?').join()})`,
      )
      const each = rows.length / items
      return (batch: number): void => {
        const [start, end] = [batch * atOnce * each, (batch + 1) * atOnce * each].map(Math.round)
        for (const row of rows.slice(start, end)) put.run(...Object.values(row))
      }
    })
    const index = to.prepare('insert into search_index (rowid, tokens) values (?, ?)')
    const words = sources.find(({ table }) => table === 'search_text')?.rows ?? []
    const [begin, commit] = [to.prepare('begin immediate'), to.prepare('commit')]
    const began = performance.now()
    for (let batch = 0; batch * atOnce < items; batch += 1) {
      begin.run()
      for (const write of writers) write(batch)
      for (const { number, tokens } of words.slice(batch * atOnce, (batch + 1) * atOnce))
        index.run(number ?? null, tokens ?? null)
      commit.run()
    }
    return (1000 * items) / (performance.now() - began)
  } finally {
    to.close()
    from.close()
  }
}

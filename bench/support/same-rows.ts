import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

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
const indexing = 'insert into search_index (rowid, tokens) values (?, ?)'

type Row = Readonly<Record<string, string | number | null>>

/** Writes the rows of one table that belong to the items up to one, in their order. */
const writerOf = (from: DatabaseSync, to: DatabaseSync, table: string, items: number) => {
  const { count } = from.prepare(`select count(*) as count from ${table}`).get() as { readonly count: number }
  const rows = from.prepare(`select * from ${table}`).iterate() as IterableIterator<Row>
  const columns = from.prepare(`select * from ${table}`).columns()
  const put = to.prepare(
    `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`,
  )
  const index = table === 'search_text' ? to.prepare(indexing) : undefined
  let written = 0
  return {
    upTo: (item: number): (() => void) => {
      const batch: Row[] = []
      for (const end = Math.round((count * item) / items); written < end; written += 1) {
        const { value } = rows.next() as IteratorResult<Row, Row>
        batch.push(value)
      }
      return () => {
        for (const row of batch) {
          put.run(...Object.values(row))
          index?.run(row['number'] ?? null, row['tokens'] ?? null)
        }
      }
    },
  }
}

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
    const writers = tables.map((table) => writerOf(from, to, table, items))
    const [begin, commit] = [to.prepare('begin immediate'), to.prepare('commit')]
    let took = 0
    for (let done = 0; done < items; done += atOnce) {
      // Reading what is to be written is not part of it.
      const writes = writers.map(({ upTo }) => upTo(Math.min(items, done + atOnce)))
      const began = performance.now()
      begin.run()
      for (const write of writes) write()
      commit.run()
      took += performance.now() - began
    }
    return (1000 * items) / took
  } finally {
    to.close()
    from.close()
  }
}

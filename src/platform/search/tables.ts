import type { Migration, MigrationTx } from '#platform/db'
import { createIndex, createTable, engineOf, integer, json, key, sql, text } from '#platform/db'

/** What is short of an entry: enough to rank and to count by. */
export interface EntryRow {
  /** Rises with `at`: the newest have the highest. */
  readonly number: number
  readonly id: string
  readonly scope: string
  readonly at: string
  /** Words of the title as they follow each other, see words/stream.ts; so are the others. */
  readonly title: string
  readonly exact: string
  readonly words: string
  /** JSON: a list of values for each name. */
  readonly facets: string
}

/** What is long of an entry, and what the engine's own index is made from. */
export interface TextRow {
  readonly number: number
  readonly body: string
  readonly attached: string
  /** Every token once, parted by blanks. */
  readonly tokens: string
  /** What is offered of it while somebody types, parted by blanks. */
  readonly terms: string
}

/** A word of the index, and in how many entries it stands; it goes with the last of them. */
export interface WordRow {
  readonly word: string
  readonly entries: number
  /** In how many it is offered. */
  readonly offered: number
  readonly pinyin: string | null
  readonly initials: string | null
  /** Pinyin without what is easily confused. */
  readonly sound: string | null
  /** Written from its end, for what begins otherwise. */
  readonly backwards: string
}

export interface SearchTables {
  readonly search_entry: EntryRow
  readonly search_text: TextRow
  readonly search_word: WordRow
}

/** FTS5 without a text of its own, as a set of tokens: rows come and go with those of search_text, also in a restore. */
const onSqlite = async (tx: MigrationTx): Promise<void> => {
  await sql`create virtual table search_index using fts5(
    tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'"
  )`.execute(tx)
  await sql`create trigger search_text_put after insert on search_text begin
    insert into search_index (rowid, tokens) values (new.number, new.tokens);
  end`.execute(tx)
  await sql`create trigger search_text_drop after delete on search_text begin
    delete from search_index where rowid = old.number;
  end`.execute(tx)
}

/** The same set as a tsvector. Rows are kept narrow, so that a common word reads few pages. */
const onPostgres = async (tx: MigrationTx): Promise<void> => {
  await sql`alter table search_text add column vector tsvector
    generated always as (array_to_tsvector(string_to_array(tokens, ' '))) stored`.execute(tx)
  await sql`alter table search_text set (toast_tuple_target = 128)`.execute(tx)
  await sql`create index search_text_vector_idx on search_text using gin (vector)`.execute(tx)
}

/** The year beside the month, so that a long span is a few tokens. */
const yearsOnPostgres = async (tx: MigrationTx): Promise<void> => {
  await sql`alter table search_text drop column vector`.execute(tx)
  await sql`alter table search_text add column vector tsvector generated always as (array_to_tsvector(
    string_to_array(tokens, ' ') || ('_y_' || coalesce(substring(tokens from '(?:^| )_m_([0-9]{4})'), ''))
  )) stored`.execute(tx)
  await sql`create index search_text_vector_idx on search_text using gin (vector)`.execute(tx)
}

export const searchMigrations: readonly Migration[] = [
  {
    id: '0010-search',
    up: async (tx) => {
      await createTable(tx, 'search_entry', {
        columns: {
          number: integer({ primary: true }),
          id: text({ unique: true }),
          scope: text(),
          at: text(),
          title: text(),
          exact: text(),
          words: text(),
          facets: json(),
        },
      })
      await createTable(tx, 'search_text', {
        columns: {
          number: integer({ primary: true }),
          body: text(),
          attached: text(),
          tokens: text(),
          terms: text(),
        },
      })
      await createTable(tx, 'search_word', {
        columns: {
          word: key(),
          entries: integer(),
          offered: integer(),
          pinyin: text({ optional: true }),
          initials: text({ optional: true }),
          sound: text({ optional: true }),
          backwards: text(),
        },
      })
      for (const column of ['pinyin', 'initials', 'sound', 'backwards'])
        await createIndex(tx, 'search_word', [column])
      await (engineOf(tx) === 'sqlite' ? onSqlite(tx) : onPostgres(tx))
    },
  },
  {
    id: '0051-search-years',
    up: async (tx) => {
      if (engineOf(tx) === 'postgres') await yearsOnPostgres(tx)
    },
  },
]

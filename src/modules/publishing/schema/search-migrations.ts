import type { Migration } from '#platform/db'
import { createIndex, createTable, date, flag, integer, json, key, sql, text } from '#platform/db'

type Step = Migration['up']

/** What finding stands on beside the index itself; the old key of a LIKE goes. */
const findingTables: Step = async (tx) => {
  await createTable(tx, 'search_synonym', {
    columns: {
      id: key(),
      organisation: text({ references: 'organisation.id' }),
      words: json(),
      preset: text({ optional: true }),
      off: flag(),
      changed_at: text(),
    },
    unique: [['organisation', 'preset']],
  })
  await createTable(tx, 'search_log', {
    columns: { day: date(), within: text(), text: text(), searches: integer(), hits: integer() },
    primary: ['day', 'within', 'text'],
  })
  await createTable(tx, 'search_build', {
    columns: {
      id: integer({ primary: true }),
      version: integer(),
      built_at: text({ optional: true }),
      built_by: text({ optional: true }),
      documents: integer(),
      took: integer(),
    },
  })
  // Where pages are public already the whole index is to be made; in a new database there is nothing to make.
  await sql`insert into search_build (id, version, documents, took)
    select 1, case when exists (select 1 from publication) then 0 else 1 end, 0, 0`.execute(tx)
  await createIndex(tx, 'search_synonym', ['organisation'])
  await tx.schema.alterTable('publication').dropColumn('search_key').execute()
}

/** Behind the tables of the index itself. */
export const findingMigration: Migration = { id: '0013-finding', up: findingTables }

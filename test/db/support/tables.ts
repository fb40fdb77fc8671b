import type { Generated, Migration } from '#platform/db'
import {
  addColumn,
  counter,
  createIndex,
  createTable,
  date,
  flag,
  integer,
  json,
  key,
  text,
} from '#platform/db'

interface BodyTables {
  readonly body: { readonly id: string; readonly name: string; readonly region: string | null }
}

interface NoteTables {
  readonly note: {
    readonly seq: Generated<number>
    readonly body: string
    readonly title: string
    readonly day: string
    readonly open: Generated<number>
    readonly pages: number
    readonly data: string | null
  }
}

/** Two tables as two modules would have them. */
export type Tables = BodyTables & NoteTables
export type { BodyTables, NoteTables }

export const migrations: readonly Migration[] = [
  {
    id: '0001-bodies',
    up: async (tx) => {
      await createTable(tx, 'body', { columns: { id: key(), name: text({ unique: true }) } })
    },
  },
  {
    id: '0002-notes',
    up: async (tx) => {
      await createTable(tx, 'note', {
        columns: {
          seq: counter(),
          body: text({ references: 'body.id' }),
          title: text(),
          day: date(),
          open: flag({ preset: 1 }),
          pages: integer(),
          data: json({ optional: true }),
        },
        unique: [['body', 'title']],
      })
      await createIndex(tx, 'note', ['day', 'seq'])
    },
  },
  {
    id: '0003-regions',
    up: async (tx) => {
      await tx.insertInto('body').values({ id: 'b0', name: '县政府办公室' }).execute()
      await addColumn(tx, 'body', 'region', text({ optional: true }))
    },
  },
]

export const note = (title: string, more: { readonly day?: string; readonly pages?: number } = {}) => ({
  body: 'b0',
  title,
  day: '2026-01-05',
  pages: 1,
  ...more,
})

import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, json, key, text } from '#platform/db'

const optional = text({ optional: true })

/** The tables of this module; behind those of requests. */
export const releaseMigrations: readonly Migration[] = [
  {
    id: '0046-release',
    up: async (tx) => {
      await createTable(tx, 'release', {
        columns: {
          id: key(),
          request: text({ references: 'request.id' }),
          organisation: text({ references: 'organisation.id' }),
          original: text({ references: 'file.id' }),
          kind: text(),
          state: text(),
          seq: integer(),
          marks: text(),
          output: text({ optional: true, references: 'file.id' }),
          outcome: json({ optional: true }),
          made_by: text({ references: 'person.id' }),
          made_at: text(),
          prepared_by: text({ optional: true, references: 'person.id' }),
          confirmed_by: text({ optional: true, references: 'person.id' }),
          confirmed_at: optional,
        },
      })
      await createIndex(tx, 'release', ['request', 'id'])
      await createIndex(tx, 'release', ['state', 'id'])
      await createIndex(tx, 'release', ['original'])
      await createIndex(tx, 'release', ['output'])
    },
  },
]

import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, json, text } from '#platform/db'

/** The tables of this module; behind bodies'. */
export const contentCheckMigrations: readonly Migration[] = [
  {
    id: '0011-content-checks',
    up: async (tx) => {
      await createTable(tx, 'check_list', {
        columns: {
          id: text({ primary: true }),
          organisation: text({ references: 'organisation.id' }),
          kind: text(),
          title: text(),
          version: text(),
          source: text(),
          dated: date(),
          severity: text(),
          entries: json(),
          size: integer(),
          loaded_at: text(),
          loaded_by: text(),
          retired_at: text({ optional: true }),
          retired_by: text({ optional: true }),
        },
      })
      await createIndex(tx, 'check_list', ['organisation', 'retired_at'])
      await createTable(tx, 'check_choice', {
        columns: { organisation: text({ references: 'organisation.id' }), rule: text(), choice: text() },
        primary: ['organisation', 'rule'],
      })
      await createTable(tx, 'check_print', {
        columns: { subject: text({ primary: true }), print: text() },
      })
      await createTable(tx, 'check_band', {
        columns: { band: text(), subject: text() },
        primary: ['band', 'subject'],
      })
      await createIndex(tx, 'check_band', ['subject'])
      await createTable(tx, 'check_link', {
        columns: {
          key: text({ primary: true }),
          url: text(),
          due_at: text({ optional: true }),
          checked_at: text({ optional: true }),
          problem: text({ optional: true }),
        },
      })
      await createIndex(tx, 'check_link', ['due_at'])
    },
  },
]

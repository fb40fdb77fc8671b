import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, json, key, text } from '#platform/db'

/** What was published before there was this program, and who approved that it came in. docs/adr/0034. */
export const movedInMigration: Migration = {
  id: '0014-moved-in',
  up: async (tx) => {
    const ofPerson = text({ references: 'person.id' })
    await createTable(tx, 'moving_approval', {
      columns: {
        id: key(),
        organisation: text({ references: 'organisation.id' }),
        person: ofPerson,
        prepared_by: ofPerson,
        at: text(),
        items: integer(),
        root: text(),
      },
    })
    await createTable(tx, 'moved_in', {
      columns: {
        document: text({ primary: true, references: 'document.id' }),
        approval: text({ references: 'moving_approval.id' }),
        place: integer(),
        leaf: text(),
        proof: json(),
        version: integer(),
        digest: text(),
        published_at: text(),
        address: text({ optional: true }),
      },
    })
    await createIndex(tx, 'moved_in', ['approval'])
    await createIndex(tx, 'moved_in', ['published_at'])
  },
}

import type { Migration } from '#platform/db'
import { addColumn, createIndex, createTable, date, integer, key, text } from '#platform/db'

const optional = text({ optional: true })

/** The tables of delivery; behind those of letters. */
export const deliveryMigrations: readonly Migration[] = [
  {
    id: '0040-letters-delivery',
    up: async (tx) => {
      await createTable(tx, 'letter_delivery', {
        columns: {
          id: key(),
          letter: text({ references: 'letter.id' }),
          organisation: text({ references: 'organisation.id' }),
          attempt: integer(),
          way: text(),
          began_on: date(),
          carrier: optional,
          mail_number: optional,
          until: date({ optional: true }),
          state: text(),
          ended_on: date({ optional: true }),
          taker: optional,
          failure: optional,
          details: text(),
          proof: text({ optional: true, references: 'file.id' }),
          begun_by: text({ references: 'person.id' }),
          begun_at: text(),
          ended_by: text({ optional: true, references: 'person.id' }),
          ended_at: optional,
        },
        unique: [['letter', 'attempt']],
      })
      await createIndex(tx, 'letter_delivery', ['organisation', 'state'])
      await createIndex(tx, 'letter_delivery', ['proof'])
      await createTable(tx, 'letter_delivery_told', {
        columns: {
          letter: text({ primary: true, references: 'letter.id' }),
          situation: text(),
          told_at: text(),
        },
      })
    },
  },
  {
    id: '0050-letters-given',
    up: async (tx) => {
      await addColumn(tx, 'letter_delivery', 'giving', optional)
      await createTable(tx, 'letter_delivery_file', {
        columns: {
          delivery: text({ references: 'letter_delivery.id' }),
          // No reference: the fact outlives the document.
          release: text(),
          digest: text(),
          size: integer(),
        },
        primary: ['delivery', 'release'],
      })
      await createIndex(tx, 'letter_delivery_file', ['release'])
    },
  },
]

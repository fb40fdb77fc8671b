import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, json, key, text } from '#platform/db'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofRequest = text({ references: 'request.id' })
const person = text({ references: 'person.id' })

const rulesAndHolds: Step = async (tx) => {
  await createTable(tx, 'keeping_rule', {
    columns: {
      organisation: ofBody,
      class: text(),
      term: text(),
      personal_years: integer({ optional: true }),
      basis: text(),
      set_by: person,
      set_at: text(),
    },
    primary: ['organisation', 'class'],
  })
  await createTable(tx, 'keeping_hold', {
    columns: {
      id: key(),
      organisation: ofBody,
      request: ofRequest,
      reason: text(),
      placed_by: person,
      placed_at: text(),
      lifted_by: text({ optional: true, references: 'person.id' }),
      lifted_at: optional,
      lift_reason: optional,
    },
  })
  await createIndex(tx, 'keeping_hold', ['request', 'lifted_at'])
  await createIndex(tx, 'keeping_hold', ['organisation', 'lifted_at', 'id'])
}

const packsAndRemovals: Step = async (tx) => {
  await createTable(tx, 'keeping_pack', {
    columns: {
      id: key(),
      organisation: ofBody,
      request: ofRequest,
      digest: text(),
      size: integer(),
      seq: integer(),
      made_by: text(),
      made_at: text(),
    },
  })
  await createIndex(tx, 'keeping_pack', ['request', 'id'])
  await createTable(tx, 'keeping_removal', {
    columns: {
      request: text({ primary: true, references: 'request.id' }),
      organisation: ofBody,
      number: text(),
      removed_at: text(),
      rule: json(),
      taken: json(),
    },
  })
  await createIndex(tx, 'keeping_removal', ['organisation', 'removed_at', 'request'])
}

/** The tables of this module; behind those of requests. */
export const keepingMigrations: readonly Migration[] = [
  {
    id: '0046-keeping',
    up: async (tx) => {
      await rulesAndHolds(tx)
      await packsAndRemovals(tx)
    },
  },
]

import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, json, key, text } from '#platform/db'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofRequest = text({ references: 'request.id' })
const person = text({ references: 'person.id' })
const personOrNone = text({ optional: true, references: 'person.id' })

const groups: Step = async (tx) => {
  await createTable(tx, 'reuse_group', {
    columns: {
      id: key(),
      organisation: ofBody,
      document: text({ optional: true, references: 'document.id' }),
      linked_by: personOrNone,
      linked_at: optional,
      stripped: json({ optional: true }),
      declined: optional,
      created_at: text(),
    },
  })
  await createIndex(tx, 'reuse_group', ['organisation', 'id'])
  await createIndex(tx, 'reuse_group', ['document'])
  await createTable(tx, 'reuse_member', {
    columns: {
      request: text({ primary: true, references: 'request.id' }),
      organisation: ofBody,
      group: text({ optional: true, references: 'reuse_group.id' }),
      part: text(),
      likeness: integer(),
      applicant: integer(),
      joined_at: text(),
    },
  })
  await createIndex(tx, 'reuse_member', ['group', 'request'])
  await createTable(tx, 'reuse_mark', {
    columns: { request: ofRequest, organisation: ofBody, mark: text() },
    primary: ['request', 'mark'],
  })
  await createIndex(tx, 'reuse_mark', ['organisation', 'mark'])
}

const aside: Step = async (tx) => {
  await createTable(tx, 'reuse_suggestion', {
    columns: {
      request: text({ primary: true, references: 'request.id' }),
      organisation: ofBody,
      noted_by: person,
      noted_at: text(),
    },
  })
  await createTable(tx, 'reuse_followed', {
    columns: { group: text({ references: 'reuse_group.id' }), year: integer(), count: integer() },
    primary: ['group', 'year'],
  })
}

const log: Step = async (tx) => {
  await createTable(tx, 'reuse_log_entry', {
    columns: {
      id: key(),
      organisation: ofBody,
      request: text({ unique: true, references: 'request.id' }),
      number: text(),
      received_month: text(),
      decided_month: text(),
      decision: text(),
      summary: text(),
      state: text(),
      written_by: person,
      written_at: text(),
      approved_by: personOrNone,
      approved_at: optional,
    },
  })
  await createIndex(tx, 'reuse_log_entry', ['state', 'decided_month', 'id'])
  await createIndex(tx, 'reuse_log_entry', ['organisation', 'state', 'id'])
}

/** The tables of this module; behind those of requests and publishing. */
export const reuseMigrations: readonly Migration[] = [
  {
    id: '0045-reuse',
    up: async (tx) => {
      await groups(tx)
      await aside(tx)
      await log(tx)
    },
  },
  {
    id: '0049-reuse-draft',
    up: async (tx) => {
      await createTable(tx, 'reuse_draft', {
        columns: {
          document: text({ primary: true, references: 'document.id' }),
          request: ofRequest,
        },
      })
      await createIndex(tx, 'reuse_draft', ['request'])
    },
  },
]

import type { Migration } from '#platform/db'
import { addColumn, createIndex, createTable, date, flag, integer, json, key, text } from '#platform/db'
import { ledgerIndexMigration, openIndexMigration } from './ledger-indexes.ts'
import { reminderMigration } from './reminders.ts'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofRequest = text({ references: 'request.id' })

const requestTable: Step = async (tx) => {
  await createTable(tx, 'request', {
    columns: {
      id: key(),
      organisation: ofBody,
      number: text(),
      form: text(),
      name_index: text(),
      id_index: optional,
      phone_index: optional,
      text_index: text(),
      code_digest: text({ unique: true }),
      registered_at: text(),
    },
    unique: [['organisation', 'number']],
  })
  for (const index of ['name_index', 'id_index', 'phone_index', 'text_index'])
    await createIndex(tx, 'request', ['organisation', index, 'id'])
}

const eventTable: Step = async (tx) => {
  await createTable(tx, 'request_event', {
    columns: {
      request: ofRequest,
      seq: integer(),
      kind: text(),
      on_date: date(),
      recorded_at: text(),
      by: text(),
      data: json(),
      sealed: optional,
    },
    primary: ['request', 'seq'],
  })
}

const caseTable: Step = async (tx) => {
  await createTable(tx, 'request_case', {
    columns: {
      request: text({ primary: true, references: 'request.id' }),
      organisation: ofBody,
      number: text(),
      seq: integer(),
      stage: text(),
      applicant_kind: text(),
      channel: text(),
      handler: text({ optional: true, references: 'person.id' }),
      section: text({ optional: true, references: 'section.id' }),
      received_on: date({ optional: true }),
      due_on: date({ optional: true }),
      provisional: flag(),
      waits: text(),
      outcome: optional,
      result_row: optional,
      concluded_on: date({ optional: true }),
      late: flag(),
      counted: flag(),
      open_tasks: integer(),
      updated_at: text(),
    },
  })
  await createIndex(tx, 'request_case', ['organisation', 'concluded_on', 'due_on', 'request'])
  await createIndex(tx, 'request_case', ['organisation', 'received_on', 'request'])
  await createIndex(tx, 'request_case', ['organisation', 'stage', 'due_on', 'request'])
  await createIndex(tx, 'request_case', ['organisation', 'updated_at', 'request'])
  await createIndex(tx, 'request_case', ['handler', 'concluded_on', 'due_on', 'request'])
  await createIndex(tx, 'request_case', ['concluded_on', 'due_on', 'request'])
}

const sideTables: Step = async (tx) => {
  await createTable(tx, 'request_party_link', {
    columns: {
      digest: key(),
      request: ofRequest,
      party: text(),
      expires_at: text(),
      used_at: optional,
    },
  })
  await createIndex(tx, 'request_party_link', ['request', 'party'])
  await createTable(tx, 'request_file', {
    columns: { file: text({ references: 'file.id' }), request: ofRequest, seq: integer() },
    primary: ['file', 'request'],
  })
  await createIndex(tx, 'request_file', ['request'])
  await createTable(tx, 'request_sign_off', {
    columns: { id: key(), organisation: ofBody, steps: json(), valid_from: date(), set_at: text() },
    unique: [['organisation', 'valid_from']],
  })
  await createTable(tx, 'request_serial', { columns: { name: key(), last: integer() } })
}

/** The tables of this module; behind those of people, files and publishing. */
export const requestMigrations: readonly Migration[] = [
  {
    id: '0020-requests',
    up: async (tx) => {
      await requestTable(tx)
      await eventTable(tx)
      await caseTable(tx)
      await sideTables(tx)
    },
  },
  {
    id: '0031-request-tickets',
    up: async (tx) => {
      await createTable(tx, 'request_ticket', { columns: { digest: key(), expires_at: text() } })
      await createIndex(tx, 'request_ticket', ['expires_at'])
    },
  },
  reminderMigration,
  ledgerIndexMigration,
  {
    id: '0042-request-redo',
    up: (tx) => addColumn(tx, 'request_case', 'redo', flag({ preset: 0 })),
  },
  openIndexMigration,
]

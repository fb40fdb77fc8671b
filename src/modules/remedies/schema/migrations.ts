import type { Migration } from '#platform/db'
import { createIndex, createTable, date, flag, integer, json, key, text } from '#platform/db'

type Step = Migration['up']

const optional = text({ optional: true })
const someDay = date({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofRemedy = text({ references: 'remedy.id' })
const somebody = text({ optional: true, references: 'person.id' })

const ledger: Step = async (tx) => {
  await createTable(tx, 'remedy', {
    columns: {
      id: key(),
      organisation: ofBody,
      number: text(),
      form: text(),
      claimant: text(),
      opened_at: text(),
    },
    unique: [['organisation', 'number']],
  })
  await createTable(tx, 'remedy_event', {
    columns: {
      remedy: ofRemedy,
      seq: integer(),
      kind: text(),
      on_date: date(),
      recorded_at: text(),
      by: text(),
      data: json(),
      sealed: optional,
    },
    primary: ['remedy', 'seq'],
  })
}

const projection: Step = async (tx) => {
  await createTable(tx, 'remedy_case', {
    columns: {
      remedy: text({ primary: true, references: 'remedy.id' }),
      organisation: ofBody,
      number: text(),
      form: text(),
      path: text(),
      seq: integer(),
      stage: text(),
      organ: text(),
      handler: somebody,
      received_on: date(),
      due_what: optional,
      due_on: someDay,
      answer_due_on: someDay,
      answered_on: someDay,
      result: optional,
      bound_on: someDay,
      concluded: flag(),
      updated_at: text(),
    },
  })
  await createIndex(tx, 'remedy_case', ['organisation', 'concluded', 'due_on', 'remedy'])
  await createIndex(tx, 'remedy_case', ['organisation', 'received_on', 'remedy'])
  await createIndex(tx, 'remedy_case', ['concluded', 'remedy'])
}

const besides: Step = async (tx) => {
  await createTable(tx, 'remedy_request', {
    columns: { remedy: ofRemedy, request: text({ references: 'request.id' }) },
    primary: ['remedy', 'request'],
  })
  await createIndex(tx, 'remedy_request', ['request'])
  await createTable(tx, 'remedy_file', {
    columns: { file: text({ references: 'file.id' }), remedy: ofRemedy, seq: integer() },
    primary: ['file', 'remedy'],
  })
  await createIndex(tx, 'remedy_file', ['remedy'])
  await createTable(tx, 'remedy_flag', {
    columns: {
      id: key(),
      remedy: ofRemedy,
      request: text({ references: 'request.id' }),
      organisation: ofBody,
      likeness: integer(),
      flagged_at: text(),
      seen_by: somebody,
      seen_at: optional,
    },
    unique: [['remedy', 'request']],
  })
  await createIndex(tx, 'remedy_flag', ['organisation', 'seen_at'])
  await createIndex(tx, 'remedy_flag', ['request'])
  await createTable(tx, 'remedy_reminder', {
    columns: { remedy: ofRemedy, what: text(), due_on: date(), told: integer() },
    primary: ['remedy', 'what'],
  })
  await createTable(tx, 'remedy_serial', { columns: { name: key(), last: integer() } })
}

/** The tables of this module; behind those of people, files and requests. */
export const remedyMigrations: readonly Migration[] = [
  {
    id: '0042-remedies',
    up: async (tx) => {
      await ledger(tx)
      await projection(tx)
      await besides(tx)
    },
  },
]

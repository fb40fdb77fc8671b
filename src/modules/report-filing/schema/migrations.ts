import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, json, key, text } from '#platform/db'
import { reportTextMigration } from './text-migrations.ts'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofPerson = text({ references: 'person.id' })
const maybePerson = text({ optional: true, references: 'person.id' })
const ofReport = text({ references: 'report_year.id' })

const workTables: Step = async (tx) => {
  await createTable(tx, 'report_year', {
    columns: {
      id: key(),
      organisation: ofBody,
      year: integer(),
      edition: text(),
      stage: text(),
      version: integer(),
      ledger: json({ optional: true }),
      compiled_at: optional,
      compiled_by: maybePerson,
      narrative: text(),
      round: integer(),
      reason: optional,
      updated_at: text(),
    },
    unique: [['organisation', 'year']],
  })
  await createIndex(tx, 'report_year', ['stage', 'organisation'])
  await createTable(tx, 'report_entry', {
    columns: {
      id: key(),
      report: ofReport,
      cell: text(),
      kind: text(),
      value: integer(),
      source: text(),
      reason: text(),
      entered_by: ofPerson,
      entered_at: text(),
      cancelled_by: maybePerson,
      cancelled_at: optional,
      cancel_reason: optional,
    },
  })
  await createIndex(tx, 'report_entry', ['report', 'cell', 'id'])
  await createTable(tx, 'report_explanation', {
    columns: {
      report: ofReport,
      difference: text(),
      figures: text(),
      text: text(),
      written_by: ofPerson,
      written_at: text(),
    },
    primary: ['report', 'difference'],
  })
}

const signTables: Step = async (tx) => {
  await createTable(tx, 'report_round', {
    columns: {
      report: ofReport,
      number: integer(),
      version: integer(),
      steps: json(),
      digest: text(),
      evidence: text(),
      submitted_by: ofPerson,
      submitted_at: text(),
    },
    primary: ['report', 'number'],
  })
  await createTable(tx, 'report_signature', {
    columns: {
      id: key(),
      report: ofReport,
      round: integer(),
      digest: text(),
      step: text(),
      person: ofPerson,
      acting_for: maybePerson,
      post: text({ optional: true, references: 'post.id' }),
      verdict: text(),
      opinion: optional,
      at: text(),
      voided_at: optional,
    },
  })
  await createIndex(tx, 'report_signature', ['report', 'round'])
  await createTable(tx, 'report_chain', {
    columns: { id: key(), organisation: ofBody, steps: json(), valid_from: date(), set_at: text() },
    unique: [['organisation', 'valid_from']],
  })
}

const filedTables: Step = async (tx) => {
  await createTable(tx, 'report_filing', {
    columns: {
      id: key(),
      report: ofReport,
      organisation: ofBody,
      year: integer(),
      version: integer(),
      edition: text(),
      origin: text(),
      cells: json(),
      narrative: text(),
      signed: text(),
      evidence: text(),
      filed_by: ofPerson,
      filed_at: text(),
      reason: optional,
      corrections: json(),
    },
    unique: [
      ['report', 'version'],
      ['organisation', 'year', 'version'],
    ],
  })
  await createTable(tx, 'report_evidence', {
    columns: {
      filing: text({ references: 'report_filing.id' }),
      source: text(),
      item: text(),
      version: integer(),
      place: text(),
      amount: integer(),
    },
    primary: ['filing', 'source', 'item'],
  })
  await createIndex(tx, 'report_evidence', ['filing', 'source', 'place', 'item'])
  await createTable(tx, 'report_submission', {
    columns: {
      report: ofReport,
      version: integer(),
      duty: text(),
      on_date: date(),
      note: optional,
      recorded_by: ofPerson,
      recorded_at: text(),
    },
    primary: ['report', 'version', 'duty'],
  })
  await createTable(tx, 'report_change', {
    columns: {
      filing: text({ primary: true, references: 'report_filing.id' }),
      lines: integer(),
      looked_at: text(),
    },
  })
  await createTable(tx, 'report_reminder', {
    columns: { organisation: ofBody, year: integer(), duty: text(), told: integer() },
    primary: ['organisation', 'year', 'duty'],
  })
}

/** The tables of this module; behind those of people, documents and requests. */
export const reportFilingMigrations: readonly Migration[] = [
  {
    id: '0043-report-filing',
    up: async (tx) => {
      await workTables(tx)
      await signTables(tx)
      await filedTables(tx)
    },
  },
  reportTextMigration,
]

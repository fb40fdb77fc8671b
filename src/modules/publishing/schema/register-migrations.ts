import type { Migration } from '#platform/db'
import { createIndex, createTable, date, key, text } from '#platform/db'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofDocument = text({ references: 'document.id' })
const ofPerson = text({ references: 'person.id' })

const validityTables: Step = async (tx) => {
  await createTable(tx, 'validity_event', {
    columns: {
      id: key(),
      document: ofDocument,
      organisation: ofBody,
      level: text(),
      event: text(),
      on_date: date(),
      effective_on: date({ optional: true }),
      until: date({ optional: true }),
      how: optional,
      by_document: text({ optional: true, references: 'document.id' }),
      basis: optional,
      recorded_at: text(),
    },
  })
  await createIndex(tx, 'validity_event', ['document', 'on_date'])
  await createIndex(tx, 'validity_event', ['organisation', 'level', 'on_date'])
  await createTable(tx, 'clean_up', {
    columns: {
      id: key(),
      organisation: ofBody,
      title: text(),
      basis: optional,
      on_date: date(),
      state: text(),
      result: text({ optional: true, references: 'document.id' }),
    },
  })
  await createIndex(tx, 'clean_up', ['organisation', 'on_date'])
  await createTable(tx, 'clean_up_item', {
    columns: {
      clean_up: text({ references: 'clean_up.id' }),
      document: ofDocument,
      verdict: optional,
      reason: optional,
    },
    primary: ['clean_up', 'document'],
  })
}

const handOverTables: Step = async (tx) => {
  await createTable(tx, 'dissemination', {
    columns: {
      id: key(),
      organisation: ofBody,
      document: text({ optional: true, references: 'document.id' }),
      column: text({ optional: true, references: 'publishing_column.id' }),
      channel: text(),
      title: text(),
      on_date: date(),
      link: optional,
      note: optional,
      recorded_by: ofPerson,
      recorded_at: text(),
      cancelled_at: optional,
      cancel_reason: optional,
    },
  })
  await createIndex(tx, 'dissemination', ['organisation', 'on_date', 'id'])
  await createIndex(tx, 'dissemination', ['document'])
  await createTable(tx, 'transfer', {
    columns: {
      id: key(),
      organisation: ofBody,
      place: text(),
      on_date: date(),
      from_date: date(),
      until_date: date(),
      receiver: optional,
      note: optional,
      recorded_by: ofPerson,
      recorded_at: text(),
    },
  })
  await createIndex(tx, 'transfer', ['organisation', 'on_date', 'id'])
  await createTable(tx, 'transfer_item', {
    columns: { transfer: text({ references: 'transfer.id' }), document: ofDocument },
    primary: ['transfer', 'document'],
  })
}

/** The register of normative documents, other channels, lists handed over. */
export const registerTables: Step = async (tx) => {
  await validityTables(tx)
  await handOverTables(tx)
}

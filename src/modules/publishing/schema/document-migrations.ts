import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, json, key, text } from '#platform/db'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofDocument = text({ references: 'document.id' })

const columnTable: Step = async (tx) => {
  await createTable(tx, 'publishing_column', {
    columns: {
      id: key(),
      organisation: ofBody,
      parent: text({ optional: true, references: 'publishing_column.id' }),
      code: text(),
      title: text(),
      part: optional,
      column_type: text(),
      items: json(),
      basis: json(),
      description: text(),
      section: text({ optional: true, references: 'section.id' }),
      update_days: integer({ optional: true }),
      update_basis: optional,
      place: integer(),
      opened_on: date(),
      closed_on: date({ optional: true }),
    },
    unique: [['organisation', 'code']],
  })
  await createIndex(tx, 'publishing_column', ['parent'])
}

const documentTable: Step = async (tx) => {
  await createTable(tx, 'document', {
    columns: {
      id: key(),
      organisation: ofBody,
      kind: text(),
      title: text(),
      column: text({ references: 'publishing_column.id' }),
      section: text({ optional: true, references: 'section.id' }),
      drafter: text({ references: 'person.id' }),
      stage: text(),
      visibility: text(),
      mode: text(),
      index_number: text({ unique: true }),
      version: integer(),
      digest: text(),
      round: integer(),
      formed_on: date({ optional: true }),
      due_on: date({ optional: true }),
      scheduled_for: optional,
      scheduled_by: text({ optional: true, references: 'person.id' }),
      scheduled_act: json({ optional: true }),
      reevaluate_on: date({ optional: true }),
      created_at: text(),
      updated_at: text(),
    },
  })
  await createIndex(tx, 'document', ['organisation', 'updated_at', 'id'])
  await createIndex(tx, 'document', ['organisation', 'stage', 'updated_at', 'id'])
  await createIndex(tx, 'document', ['updated_at', 'id'])
  await createIndex(tx, 'document', ['organisation', 'due_on'])
  await createIndex(tx, 'document', ['scheduled_for'])
  await createIndex(tx, 'document', ['organisation', 'reevaluate_on'])
  await createIndex(tx, 'document', ['drafter', 'stage'])
  await createTable(tx, 'document_version', {
    columns: {
      id: key(),
      document: ofDocument,
      number: integer(),
      digest: text(),
      content: text(),
      saved_by: text({ references: 'person.id' }),
      saved_at: text(),
      note: optional,
    },
    unique: [['document', 'number']],
  })
}

const reviewTables: Step = async (tx) => {
  await createTable(tx, 'review_chain', {
    columns: { id: key(), organisation: ofBody, steps: json(), valid_from: date(), set_at: text() },
    unique: [['organisation', 'valid_from']],
  })
  await createTable(tx, 'review_round', {
    columns: {
      document: ofDocument,
      number: integer(),
      steps: json(),
      submitted_by: text({ references: 'person.id' }),
      submitted_at: text(),
    },
    primary: ['document', 'number'],
  })
  await createTable(tx, 'document_signature', {
    columns: {
      id: key(),
      document: ofDocument,
      round: integer(),
      version: integer(),
      digest: text(),
      step: text(),
      person: text({ references: 'person.id' }),
      acting_for: text({ optional: true, references: 'person.id' }),
      post: text({ optional: true, references: 'post.id' }),
      verdict: text(),
      opinion: optional,
      form: json({ optional: true }),
      at: text(),
      voided_at: optional,
      voided_by: text({ optional: true, references: 'person.id' }),
    },
  })
  await createIndex(tx, 'document_signature', ['document', 'round'])
  await createIndex(tx, 'document_signature', ['person', 'at'])
}

const actTables: Step = async (tx) => {
  await createTable(tx, 'publication_act', {
    columns: {
      id: key(),
      document: ofDocument,
      organisation: ofBody,
      kind: text(),
      version: integer(),
      digest: text(),
      person: text({ references: 'person.id' }),
      at: text(),
      scheduled_for: optional,
      reason: optional,
      notice: optional,
      other: text({ optional: true, references: 'document.id' }),
    },
  })
  await createIndex(tx, 'publication_act', ['document', 'at'])
  await createIndex(tx, 'publication_act', ['organisation', 'at', 'id'])
  await createTable(tx, 'emergency_override', {
    columns: {
      id: key(),
      document: ofDocument,
      organisation: ofBody,
      version: integer(),
      digest: text(),
      person: text({ references: 'person.id' }),
      reason: text(),
      missing: json(),
      at: text(),
      review_due: date(),
      reviewed_at: optional,
      reviewed_by: text({ optional: true, references: 'person.id' }),
      finding: optional,
    },
  })
  await createIndex(tx, 'emergency_override', ['organisation', 'reviewed_at'])
  await createIndex(tx, 'emergency_override', ['document'])
}

const sideTables: Step = async (tx) => {
  await createTable(tx, 'attachment_text', {
    columns: { digest: key(), text: text(), problem: optional, read_at: text() },
  })
  await createTable(tx, 'publishing_filter', {
    columns: {
      id: key(),
      person: text({ references: 'person.id' }),
      screen: text(),
      name: text(),
      filter: json(),
    },
    unique: [['person', 'screen', 'name']],
  })
  await createTable(tx, 'publishing_serial', { columns: { name: key(), last: integer() } })
}

/** Columns, documents, their versions, reviews and acts. */
export const documentTables: Step = async (tx) => {
  await columnTable(tx)
  await documentTable(tx)
  await reviewTables(tx)
  await actTables(tx)
  await sideTables(tx)
}

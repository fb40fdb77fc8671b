import type { Migration } from '#platform/db'
import { createIndex, createTable, date, flag, integer, json, sql, text } from '#platform/db'

type Step = Migration['up']

const ofBody = text({ references: 'organisation.id' })
const ofDocument = text({ references: 'document.id' })

const publicationTable: Step = async (tx) => {
  await createTable(tx, 'publication', {
    columns: {
      document: text({ primary: true, references: 'document.id' }),
      number: integer({ unique: true }),
      organisation: ofBody,
      column: text({ references: 'publishing_column.id' }),
      kind: text(),
      status: text(),
      title: text(),
      index_number: text(),
      document_number: text({ optional: true }),
      date_written: date({ optional: true }),
      published_at: text(),
      year: integer(),
      changed_at: text(),
      validity: text(),
      effective_on: date({ optional: true }),
      expires_on: date({ optional: true }),
      topics: json(),
      keywords: json(),
      summary: text(),
      source: text({ optional: true }),
      body: text(),
      attachments: json(),
      fields: json(),
      notices: json(),
      replaced_by: text({ optional: true, references: 'document.id' }),
      version: integer(),
      digest: text(),
      emergency: flag(),
      search_key: text(),
    },
  })
  await createIndex(tx, 'publication', ['status', 'published_at', 'number'])
  await createIndex(tx, 'publication', ['organisation', 'status', 'published_at', 'number'])
  await createIndex(tx, 'publication', ['kind', 'status', 'published_at', 'number'])
  await createIndex(tx, 'publication', ['column'])
}

const aroundIt: Step = async (tx) => {
  await createTable(tx, 'publication_place', {
    columns: {
      column: text({ references: 'publishing_column.id' }),
      published_at: text(),
      number: integer(),
      document: ofDocument,
      own: flag(),
    },
    primary: ['column', 'published_at', 'number'],
  })
  await createIndex(tx, 'publication_place', ['document'])
  await createTable(tx, 'interpretation_link', {
    columns: { interpretation: ofDocument, document: ofDocument },
    primary: ['interpretation', 'document'],
  })
  await createIndex(tx, 'interpretation_link', ['document'])
  await createTable(tx, 'publication_file', {
    columns: { file: text({ references: 'file.id' }), document: ofDocument },
    primary: ['file', 'document'],
  })
  await createIndex(tx, 'publication_file', ['document'])
}

const siteTables: Step = async (tx) => {
  await createTable(tx, 'portal_section', {
    columns: {
      organisation: text({ primary: true, references: 'organisation.id' }),
      slug: text({ unique: true }),
      place: integer(),
      opened_on: date(),
      host: flag(),
    },
  })
  await createTable(tx, 'portal_revision', {
    columns: { id: integer({ primary: true }), revision: integer() },
  })
  await sql`insert into portal_revision (id, revision) values (1, 0)`.execute(tx)
}

/** What the public may read, and where. */
export const publicTables: Step = async (tx) => {
  await publicationTable(tx)
  await aroundIt(tx)
  await siteTables(tx)
}

import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, json, key, text } from '#platform/db'

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofRequest = text({ references: 'request.id' })
const ofPerson = text({ references: 'person.id' })
const file = text({ optional: true, references: 'file.id' })

const letterTable: Migration['up'] = async (tx) => {
  await createTable(tx, 'letter', {
    columns: {
      id: key(),
      organisation: ofBody,
      request: ofRequest,
      kind: text(),
      party: text(),
      number: text(),
      series: text(),
      year: integer(),
      serial: integer(),
      issued_on: date(),
      issued_at: text(),
      issued_by: ofPerson,
      event: integer({ optional: true }),
      signed_digest: optional,
      digest: text(),
      content: text(),
      docx: file,
      pdf: file,
      state: text(),
      void_reason: optional,
      voided_at: optional,
      replaces: text({ optional: true, references: 'letter.id' }),
    },
    unique: [
      ['organisation', 'number'],
      ['organisation', 'series', 'year', 'serial'],
    ],
  })
  await createIndex(tx, 'letter', ['request', 'issued_at', 'id'])
  await createIndex(tx, 'letter', ['organisation', 'issued_at', 'id'])
  await createIndex(tx, 'letter', ['docx'])
  await createIndex(tx, 'letter', ['pdf'])
}

/** The tables of this module; behind those of requests and files. */
export const letterMigrations: readonly Migration[] = [
  {
    id: '0040-letters',
    up: async (tx) => {
      await letterTable(tx)
      await createTable(tx, 'letter_draft', {
        columns: {
          id: key(),
          request: ofRequest,
          kind: text(),
          party: text(),
          signed_digest: optional,
          content: text(),
          saved_at: text(),
          saved_by: ofPerson,
        },
        unique: [['request', 'kind', 'party']],
      })
      await createTable(tx, 'letter_variant', {
        columns: {
          id: key(),
          organisation: ofBody,
          kind: text(),
          passage: text(),
          words: optional,
          valid_from: date(),
          version: integer(),
          set_at: text(),
          set_by: ofPerson,
        },
        unique: [['organisation', 'kind', 'passage', 'version']],
      })
      await createTable(tx, 'letter_office', {
        columns: { id: key(), organisation: ofBody, settings: json(), valid_from: date(), set_at: text() },
        unique: [['organisation', 'valid_from']],
      })
      await createTable(tx, 'letter_serial', { columns: { name: key(), last: integer() } })
    },
  },
]

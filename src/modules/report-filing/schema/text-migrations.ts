import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, json, key, text } from '#platform/db'

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofPerson = text({ references: 'person.id' })

/** Texts of reports, what is noted for them, and old reports that are read in; behind the reports themselves. */
export const reportTextMigration: Migration = {
  id: '0044-report-texts',
  up: async (tx) => {
    await createTable(tx, 'report_text', {
      columns: {
        report: text({ references: 'report_year.id' }),
        digest: text(),
        content: json(),
        written: json(),
        saved_by: ofPerson,
        saved_at: text(),
      },
      primary: ['report', 'digest'],
    })
    await createTable(tx, 'report_note', {
      columns: {
        id: key(),
        organisation: ofBody,
        year: integer(),
        kind: text(),
        on_date: date(),
        title: text(),
        people: integer({ optional: true }),
        result: optional,
        written_by: ofPerson,
        written_at: text(),
      },
    })
    await createIndex(tx, 'report_note', ['organisation', 'year', 'on_date', 'id'])
    await createTable(tx, 'report_old', {
      columns: {
        id: key(),
        organisation: ofBody,
        year: integer(),
        file: text({ references: 'file.id' }),
        state: text(),
        report: json(),
        read_by: ofPerson,
        read_at: text(),
        confirmed_by: text({ optional: true, references: 'person.id' }),
        confirmed_at: optional,
        filing: text({ optional: true, references: 'report_filing.id' }),
      },
    })
    await createIndex(tx, 'report_old', ['organisation', 'year', 'id'])
  },
}

import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, json, text } from '#platform/db'
import { appendOnly } from './append-only.ts'

/** A row as the table has it. */
export interface AuditRecord {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly what: string
  readonly subject: string
  readonly organisation: string | null
  /** JSON, null for nothing. */
  readonly before: string | null
  readonly after: string | null
  readonly why: string | null
  readonly origin: string | null
  readonly link: string
}

/** The trail of the whole installation: one table, append only. */
export interface AuditTables {
  readonly audit: AuditRecord
}

export const auditMigrations: readonly Migration[] = [
  {
    id: '0001-audit',
    up: async (tx) => {
      await createTable(tx, 'audit', {
        columns: {
          sequence: integer({ primary: true }),
          at: text(),
          who: text(),
          what: text(),
          subject: text(),
          organisation: text({ optional: true }),
          before: json({ optional: true }),
          after: json({ optional: true }),
          why: text({ optional: true }),
          origin: text({ optional: true }),
          link: text(),
        },
      })
      await createIndex(tx, 'audit', ['subject', 'sequence'])
      await createIndex(tx, 'audit', ['at', 'sequence'])
      for (const filter of ['organisation', 'who', 'what'])
        await createIndex(tx, 'audit', [filter, 'at', 'sequence'])
      await appendOnly(tx)
    },
  },
]

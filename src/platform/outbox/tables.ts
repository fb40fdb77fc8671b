import type { Migration } from '#platform/db'
import { createIndex, createTable, text } from '#platform/db'
import type { WorkRow } from '#platform/schedule'
import { workColumns } from '#platform/schedule'

interface OutboxRow extends WorkRow {
  /** Which handler delivers it. */
  readonly kind: string
  /** JSON, sealed for this cell; null once it was delivered: what nobody needs any more is not kept. */
  readonly payload: string | null
  readonly dedupe: string | null
  readonly created_at: string
}

export interface OutboxTables {
  readonly outbox: OutboxRow
}

export const outboxMigrations: readonly Migration[] = [
  {
    id: '0005-outbox',
    up: async (tx) => {
      await createTable(tx, 'outbox', {
        columns: {
          ...workColumns,
          kind: text(),
          payload: text({ optional: true }),
          dedupe: text({ optional: true, unique: true }),
          created_at: text(),
        },
      })
      await createIndex(tx, 'outbox', ['next_at'])
      await createIndex(tx, 'outbox', ['created_at', 'id'])
      await createIndex(tx, 'outbox', ['failed_at', 'created_at', 'id'])
    },
  },
]

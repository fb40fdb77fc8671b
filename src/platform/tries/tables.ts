import type { Instant } from '#platform/clock'
import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, key, text } from '#platform/db'

/** How often somebody tried something: one row for each of both, forgotten when its time is over. */
export interface TryTables {
  readonly try_count: {
    /** What is tried and an HMAC of who tries: `looked:…`. */
    readonly id: string
    readonly used: number
    /** From then on it is counted anew. */
    readonly ends_at: Instant
  }
}

export const tryMigrations: readonly Migration[] = [
  {
    id: '0053-tries',
    up: async (tx) => {
      await createTable(tx, 'try_count', { columns: { id: key(), used: integer(), ends_at: text() } })
      await createIndex(tx, 'try_count', ['ends_at'])
    },
  },
]

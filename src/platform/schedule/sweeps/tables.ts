import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, key, text } from '#platform/db'

export interface ScheduleTables {
  /** What the processes agree about a sweep. */
  readonly sweep: {
    readonly id: string
    /** The pattern `next_at` was worked out from. */
    readonly every: string
    readonly next_at: string
    /** The run that has it, and until when it is believed to live. */
    readonly claimed_by: string | null
    readonly claimed_until: string | null
  }
  readonly sweep_run: {
    readonly id: string
    readonly sweep: string
    readonly who: string
    readonly started_at: string
    readonly ended_at: string | null
    readonly done: number
    readonly failed: number
    readonly note: string | null
    readonly failure: string | null
  }
}

export const scheduleMigrations: readonly Migration[] = [
  {
    id: '0004-schedule',
    up: async (tx) => {
      await createTable(tx, 'sweep', {
        columns: {
          id: key(),
          every: text(),
          next_at: text(),
          claimed_by: text({ optional: true }),
          claimed_until: text({ optional: true }),
        },
      })
      await createTable(tx, 'sweep_run', {
        columns: {
          id: key(),
          sweep: text({ references: 'sweep.id' }),
          who: text(),
          started_at: text(),
          ended_at: text({ optional: true }),
          done: integer(),
          failed: integer(),
          note: text({ optional: true }),
          failure: text({ optional: true }),
        },
      })
      await createIndex(tx, 'sweep_run', ['sweep', 'started_at', 'id'])
    },
  },
]

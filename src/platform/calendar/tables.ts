import type { Generated, Migration } from '#platform/db'
import { counter, createTable, integer, json, text } from '#platform/db'

/** The notices an office loaded, in the order they were loaded; the later has the last word. */
export interface CalendarTables {
  readonly holiday_notice: {
    readonly seq: Generated<number>
    readonly year: number
    readonly document: string
    /** The notice as parseNotice of #statute/calendar reads it, JSON. */
    readonly notice: string
    /** SM3 of its canonical JSON. */
    readonly digest: string
    readonly loaded_at: string
    readonly loaded_by: string
  }
}

export const calendarMigrations: readonly Migration[] = [
  {
    id: '0008-calendar',
    up: async (tx) => {
      await createTable(tx, 'holiday_notice', {
        columns: {
          seq: counter(),
          year: integer(),
          document: text(),
          notice: json(),
          digest: text(),
          loaded_at: text(),
          loaded_by: text(),
        },
      })
    },
  },
]

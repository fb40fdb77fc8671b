import type { LocalDate } from '#statute/calendar'
import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, key, text } from '#platform/db'
import type { Instant } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId } from '../ids.ts'

/** What was told of the due date of an open request: by it nothing is told twice. */
export interface ReminderRow {
  readonly request: RequestId
  /** The due date that was told last; null where the term did not run. */
  readonly due_on: LocalDate | null
  /** How few working days were left when somebody was reminded last; null where nobody was. */
  readonly told: number | null
}

/** A due date that moved under somebody's hands: kept with before and after until they have looked at it. */
export interface MoveRow {
  readonly id: string
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly before_on: LocalDate | null
  readonly after_on: LocalDate | null
  readonly cause: 'notice' | 'event'
  readonly moved_at: Instant
  readonly seen_by: PersonId | null
  readonly seen_at: Instant | null
}

/** The tables of reminders. */
export interface ReminderTables {
  readonly request_reminder: ReminderRow
  readonly request_move: MoveRow
}

export const reminderMigration: Migration = {
  id: '0032-request-reminders',
  up: async (tx) => {
    await createTable(tx, 'request_reminder', {
      columns: {
        request: text({ primary: true, references: 'request.id' }),
        due_on: date({ optional: true }),
        told: integer({ optional: true }),
      },
    })
    await createTable(tx, 'request_move', {
      columns: {
        id: key(),
        request: text({ references: 'request.id' }),
        organisation: text({ references: 'organisation.id' }),
        before_on: date({ optional: true }),
        after_on: date({ optional: true }),
        cause: text(),
        moved_at: text(),
        seen_by: text({ optional: true, references: 'person.id' }),
        seen_at: text({ optional: true }),
      },
    })
    await createIndex(tx, 'request_move', ['organisation', 'id'])
    await createIndex(tx, 'request_move', ['request', 'seen_at'])
  },
}

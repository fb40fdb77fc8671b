import { auditMigrations } from '#platform/audit'
import { calendarMigrations } from '#platform/calendar'
import type { Migration } from '#platform/db'
import { settingMigrations } from '#platform/settings'

/** Every migration of the program, in the order they are applied. */
export const migrations: readonly Migration[] = [
  ...auditMigrations,
  ...settingMigrations,
  ...calendarMigrations,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

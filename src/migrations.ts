import { auditMigrations } from '#platform/audit'
import { calendarMigrations } from '#platform/calendar'
import type { Migration } from '#platform/db'
import { filesMigrations } from '#platform/files'
import { outboxMigrations } from '#platform/outbox'
import { scheduleMigrations } from '#platform/schedule'
import { searchMigrations } from '#platform/search'
import { settingMigrations } from '#platform/settings'
import { tryMigrations } from '#platform/tries'
import { contentCheckMigrations } from '#modules/content-checks'
import { identityMigrations } from '#modules/identity'
import { keepingMigrations } from '#modules/keeping'
import { deliveryMigrations, letterMigrations } from '#modules/letters'
import { movingMigrations } from '#modules/moving'
import { organisationMigrations } from '#modules/organisations'
import { publishingMigrations } from '#modules/publishing'
import { releaseMigrations } from '#modules/release'
import { remedyMigrations } from '#modules/remedies'
import { reportFilingMigrations } from '#modules/report-filing'
import { requestMigrations } from '#modules/requests'
import { reuseMigrations } from '#modules/reuse'

/** Every migration of the program, in the order they are applied. */
export const migrations: readonly Migration[] = [
  ...auditMigrations,
  ...organisationMigrations,
  ...identityMigrations,
  ...scheduleMigrations,
  ...outboxMigrations,
  ...filesMigrations,
  ...settingMigrations,
  ...tryMigrations,
  ...searchMigrations,
  ...calendarMigrations,
  ...publishingMigrations,
  ...movingMigrations,
  ...contentCheckMigrations,
  ...requestMigrations,
  ...letterMigrations,
  ...deliveryMigrations,
  ...releaseMigrations,
  ...remedyMigrations,
  ...reportFilingMigrations,
  ...reuseMigrations,
  ...keepingMigrations,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

import type { AuditTables } from '#platform/audit'
import type { CalendarTables } from '#platform/calendar'
import type { FilesTables } from '#platform/files'
import type { OutboxTables } from '#platform/outbox'
import type { ScheduleTables } from '#platform/schedule'
import type { SearchTables } from '#platform/search'
import type { SettingTables } from '#platform/settings'
import type { TryTables } from '#platform/tries'
import type { ContentCheckTables } from '#modules/content-checks'
import type { IdentityTables } from '#modules/identity'
import type { KeepingTables } from '#modules/keeping'
import type { DeliveryTables, LetterTables } from '#modules/letters'
import type { MovingTables } from '#modules/moving'
import type { OrganisationTables } from '#modules/organisations'
import type { PublishingTables } from '#modules/publishing'
import type { ReleaseTables } from '#modules/release'
import type { RemedyTables } from '#modules/remedies'
import type { ReportFilingTables } from '#modules/report-filing'
import type { RequestTables } from '#modules/requests'
import type { ReuseTables } from '#modules/reuse'

/** Every table of the program: platform first, then each module's. */
export interface Tables
  extends
    AuditTables,
    CalendarTables,
    FilesTables,
    OutboxTables,
    ScheduleTables,
    SearchTables,
    SettingTables,
    TryTables,
    OrganisationTables,
    IdentityTables,
    ContentCheckTables,
    PublishingTables,
    MovingTables,
    RequestTables,
    ReportFilingTables,
    LetterTables,
    DeliveryTables,
    ReleaseTables,
    RemedyTables,
    ReuseTables,
    KeepingTables {}

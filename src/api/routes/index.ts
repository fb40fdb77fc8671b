import type { Route } from '../route/route.ts'
import { accountRoutes } from './account.ts'
import { auditRoutes } from './audit.ts'
import { calendarRoutes } from './calendar.ts'
import { channelRoutes } from './channels.ts'
import { columnRoutes } from './columns.ts'
import { contentCheckRoutes } from './content-checks.ts'
import { deliveryRoutes } from './deliveries.ts'
import { documentRoutes } from './documents.ts'
import { fileRoutes } from './files.ts'
import { filterRoutes } from './filters.ts'
import { keepingRoutes } from './keeping.ts'
import { letterRoutes } from './letters.ts'
import { letterSettingRoutes } from './letter-settings.ts'
import { movingRoutes } from './moving.ts'
import { newMediaRoutes } from './new-media.ts'
import { organisationRoutes } from './organisations.ts'
import { peopleRoutes } from './people.ts'
import { postRoutes } from './posts.ts'
import { registerRoutes } from './register.ts'
import { releaseRoutes } from './releases.ts'
import { reportFilingRoutes } from './report-filing.ts'
import { reportHistoryRoutes } from './report-history.ts'
import { reportTextRoutes } from './report-texts.ts'
import { reportYearRoutes } from './report-years.ts'
import { remedyRoutes } from './remedies.ts'
import { remedyPackRoutes } from './remedy-packs.ts'
import { reportRoutes } from './reports.ts'
import { requestActRoutes } from './request-acts.ts'
import { requestDecisionRoutes } from './request-decisions.ts'
import { requestFileRoutes } from './request-files.ts'
import { requestLedgerRoutes } from './request-ledger.ts'
import { requestRoutes } from './requests.ts'
import { reuseRoutes } from './reuse.ts'
import { reviewRoutes } from './reviews.ts'
import { roleRoutes } from './roles.ts'
import { searchRoutes } from './search.ts'
import { sessionRoutes } from './session.ts'
import { settingRoutes } from './settings.ts'
import { sweepRoutes } from './sweeps.ts'
import { taskRoutes } from './tasks.ts'

/** Every route of the API. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...accountRoutes,
  ...taskRoutes,
  ...reportRoutes,
  ...organisationRoutes,
  ...postRoutes,
  ...peopleRoutes,
  ...fileRoutes,
  ...documentRoutes,
  ...reviewRoutes,
  ...contentCheckRoutes,
  ...roleRoutes,
  ...columnRoutes,
  ...registerRoutes,
  ...channelRoutes,
  ...newMediaRoutes,
  ...movingRoutes,
  ...searchRoutes,
  ...requestRoutes,
  ...requestActRoutes,
  ...requestDecisionRoutes,
  ...requestFileRoutes,
  ...requestLedgerRoutes,
  ...remedyRoutes,
  ...remedyPackRoutes,
  ...letterRoutes,
  ...letterSettingRoutes,
  ...releaseRoutes,
  ...reuseRoutes,
  ...keepingRoutes,
  ...reportYearRoutes,
  ...reportFilingRoutes,
  ...reportTextRoutes,
  ...reportHistoryRoutes,
  ...deliveryRoutes,
  ...filterRoutes,
  ...calendarRoutes,
  ...auditRoutes,
  ...sweepRoutes,
  ...settingRoutes,
]

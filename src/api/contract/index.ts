import { accountOperations } from './account.ts'
import { auditOperations } from './audit.ts'
import { calendarOperations } from './calendar.ts'
import { channelOperations } from './channels.ts'
import { columnOperations } from './columns.ts'
import { contentCheckOperations } from './content-checks.ts'
import { deliveryOperations } from './deliveries.ts'
import { deskOperations } from './desk.ts'
import { documentOperations } from './documents.ts'
import { fileOperations } from './files.ts'
import { filterOperations } from './filters.ts'
import { keepingOperations } from './keeping.ts'
import { letterOperations } from './letters.ts'
import { letterSettingOperations } from './letter-settings.ts'
import { movingOperations } from './moving.ts'
import { newMediaOperations } from './new-media.ts'
import { organisationOperations } from './organisations.ts'
import { peopleOperations } from './people.ts'
import { postOperations } from './posts.ts'
import { registerOperations } from './register.ts'
import { releaseOperations } from './releases.ts'
import { reportHistoryOperations } from './report-history.ts'
import { reportTextOperations } from './report-texts.ts'
import { reportYearOperations } from './report-years.ts'
import { remedyOperations } from './remedies.ts'
import { requestActOperations } from './request-acts.ts'
import { requestDecisionOperations } from './request-decisions.ts'
import { requestGuideOperations } from './request-guide.ts'
import { requestLedgerOperations } from './request-ledger.ts'
import { requestOperations } from './requests.ts'
import { reuseOperations } from './reuse.ts'
import { reviewOperations } from './reviews.ts'
import { roleOperations } from './roles.ts'
import { searchOperations } from './search.ts'
import { sessionOperations } from './session.ts'
import { settingOperations } from './settings.ts'
import { sweepOperations } from './sweeps.ts'

/** Every operation by its id: what goes in and comes out. No code of the server is imported here. */
export const operations = {
  ...sessionOperations,
  ...accountOperations,
  ...deskOperations,
  ...organisationOperations,
  ...postOperations,
  ...peopleOperations,
  ...roleOperations,
  ...fileOperations,
  ...columnOperations,
  ...documentOperations,
  ...reviewOperations,
  ...contentCheckOperations,
  ...registerOperations,
  ...channelOperations,
  ...newMediaOperations,
  ...movingOperations,
  ...searchOperations,
  ...requestOperations,
  ...requestActOperations,
  ...requestDecisionOperations,
  ...requestGuideOperations,
  ...requestLedgerOperations,
  ...remedyOperations,
  ...letterOperations,
  ...letterSettingOperations,
  ...releaseOperations,
  ...reuseOperations,
  ...keepingOperations,
  ...reportYearOperations,
  ...reportTextOperations,
  ...reportHistoryOperations,
  ...deliveryOperations,
  ...filterOperations,
  ...calendarOperations,
  ...auditOperations,
  ...sweepOperations,
  ...settingOperations,
}

export type Operations = typeof operations
export type { Sent } from './operation.ts'

import { accountOperations } from './account.ts'
import { auditOperations } from './audit.ts'
import { calendarOperations } from './calendar.ts'
import { deskOperations } from './desk.ts'
import { fileOperations } from './files.ts'
import { organisationOperations } from './organisations.ts'
import { peopleOperations } from './people.ts'
import { postOperations } from './posts.ts'
import { roleOperations } from './roles.ts'
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
  ...calendarOperations,
  ...auditOperations,
  ...sweepOperations,
  ...settingOperations,
}

export type Operations = typeof operations
export type { Sent } from './operation.ts'

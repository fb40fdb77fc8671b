import type { Route } from '../route/route.ts'
import { accountRoutes } from './account.ts'
import { auditRoutes } from './audit.ts'
import { calendarRoutes } from './calendar.ts'
import { fileRoutes } from './files.ts'
import { organisationRoutes } from './organisations.ts'
import { peopleRoutes } from './people.ts'
import { postRoutes } from './posts.ts'
import { reportRoutes } from './reports.ts'
import { roleRoutes } from './roles.ts'
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
  ...roleRoutes,
  ...calendarRoutes,
  ...auditRoutes,
  ...sweepRoutes,
  ...settingRoutes,
]

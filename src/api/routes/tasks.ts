import { daysFrom } from '#statute/calendar'
import { deskOperations as operations } from '../contract/desk.ts'
import { ask } from '../route/route.ts'
import { accountTasks } from '../tasks/account-tasks.ts'
import { cleanUpTasks, columnTasks, expiryTasks } from '../tasks/column-tasks.ts'
import { accountFreshnessTasks, pushTasks } from '../tasks/channel-tasks.ts'
import { deliveryTasks } from '../tasks/delivery-tasks.ts'
import {
  dueTasks,
  overrideTasks,
  reevaluationTasks,
  sentBackTasks,
  signingTasks,
} from '../tasks/document-tasks.ts'
import { actingTasks, beginningTasks } from '../tasks/office-tasks.ts'
import { calendarTasks, sweepTasks } from '../tasks/operation-tasks.ts'
import { releaseTasks } from '../tasks/release-tasks.ts'
import { reportTasks } from '../tasks/report-tasks.ts'
import { remedyFlagTasks, remedyTasks } from '../tasks/remedy-tasks.ts'
import { requestMoveTasks } from '../tasks/request-move-tasks.ts'
import { requestTasks } from '../tasks/request-tasks.ts'
import type { Task, TaskSource } from '../tasks/task.ts'

const sources: readonly TaskSource[] = [
  accountTasks,
  beginningTasks,
  actingTasks,
  signingTasks,
  sentBackTasks,
  dueTasks,
  reevaluationTasks,
  overrideTasks,
  requestTasks,
  requestMoveTasks,
  remedyTasks,
  remedyFlagTasks,
  releaseTasks,
  reportTasks,
  deliveryTasks,
  columnTasks,
  expiryTasks,
  cleanUpTasks,
  pushTasks,
  accountFreshnessTasks,
  calendarTasks,
  sweepTasks,
]

/** What has a day comes first, the earliest before the others. */
const byDay = (one: Task, other: Task): number => (one.due ?? '9999').localeCompare(other.due ?? '9999')

export const taskRoutes = [
  ask(operations.tasks, {
    limit: 'read',
    may: 'staff',
    run: async (asking) => {
      const found = await Promise.all(sources.map((source) => source(asking)))
      const rows = found
        .flat()
        .toSorted(byDay)
        .map((task) =>
          task.due === undefined ? task : { ...task, daysLeft: daysFrom(asking.today, task.due) },
        )
      return { rows }
    },
  }),
]

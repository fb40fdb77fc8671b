import type { AuditTables } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database } from '#platform/db'
import type { Reading as Documents } from '#modules/publishing'
import type { Reading, RequestCells } from '#modules/requests'
import type { AtWork } from '../at-work.ts'
import type { Bench } from './desk.ts'
import { openDesk, registeredAt } from './desk.ts'
import { lastOnDesk, requestsOnDesk } from './on-desk.ts'
import type { DemoRequest } from './plan.ts'
import { pastRequests } from './plan.ts'

type Tables = Documents & Reading & AuditTables

/** When the requests of an office were registered, and whether the last of the example is among them. */
const madeIn = (database: Database<Tables>, { organisation }: AtWork, cells: RequestCells) =>
  database.read(async (query) => {
    const rows = await query
      .selectFrom('request')
      .select(['registered_at', 'text_index'])
      .where('organisation', '=', organisation)
      .execute()
    const last = new Set(cells.indexes('text', lastOnDesk))
    return {
      times: new Set(rows.map(({ registered_at }) => registered_at)),
      complete: rows.some(({ text_index }) => last.has(text_index)),
    }
  })

const makeOne = async (bench: Bench, { steps, ...coming }: DemoRequest): Promise<void> => {
  const desk = await openDesk(bench, coming)
  for (const { on, does } of steps) await does(desk, on)
}

/**
 * Fills the example office with two years of requests and with what lies on its desks today, through the commands a
 * person would use, one transaction a request. Does nothing where it is filled already; broken off, it goes on.
 */
export const furnishRequests = async (
  database: Database<Tables>,
  office: AtWork,
  cells: RequestCells,
  now: Instant,
): Promise<void> => {
  const made = await madeIn(database, office, cells)
  if (made.complete) return
  const calendar = await database.read(calendarIn)
  const today = dayOf(now)
  for (const request of [...pastRequests(today, calendar), ...requestsOnDesk(today, calendar)])
    if (!made.times.has(registeredAt(request)))
      await database.transaction((tx) => makeOne({ tx, office, cells }, request))
}

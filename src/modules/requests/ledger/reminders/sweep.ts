import { addDays, partsOf } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { sql } from '#platform/db'
import type { OutboxTables } from '#platform/outbox'
import type { Sweep } from '#platform/schedule'
import type { AuditTables } from '#platform/audit'
import type { RequestId } from '../../ids.ts'
import type { Query, Reading, ReminderRow } from '../../schema/index.ts'
import { workdaysLeft } from '../../views/line.ts'
import { reminderDays } from '../../views/risk.ts'
import { openOnly } from '../open-work.ts'
import type { Teller, Telling, ToldCase } from './tell.ts'
import { noteDue, remind, tellMove } from './tell.ts'
import { isDueNow } from './threshold.ts'

type Tables = Reading & AuditTables & OutboxTables

/** What reminders are sent with. */
export interface ReminderSettings {
  readonly sealer: Sealer
  readonly site: string
}

const marker = 'reminders:day'
const atOnce = 50

/** A day as a number, to be kept beside the serials. */
const numberOf = (now: Instant): number => {
  const { year, month, day } = partsOf(dayOf(now))
  return year * 10_000 + month * 100 + day
}

const moved = sql<boolean>`coalesce(request_case.due_on, '') <> coalesce(request_reminder.due_on, '')`

const openCases = (query: Query) =>
  query
    .selectFrom('request_case')
    .leftJoin('request_reminder', 'request_reminder.request', 'request_case.request')
    .where(openOnly)
    .where('request_case.counted', '=', 1)

const lookedOn = async (query: Query): Promise<number | undefined> =>
  (await query.selectFrom('request_serial').select('last').where('name', '=', marker).executeTakeFirst())
    ?.last

/** Whether a due date moved, or a new day began since everything was looked at. */
const anythingToTell = async (query: Query, now: Instant): Promise<boolean> => {
  if ((await lookedOn(query)) !== numberOf(now)) return true
  const one = await openCases(query)
    .select('request_case.request')
    .where((of) => of.or([of('request_reminder.request', 'is', null), moved]))
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

type Due = ToldCase &
  Pick<ReminderRow, 'told'> & { readonly known: RequestId | null; readonly was: ReminderRow['due_on'] }

/** Cases of which something may have to be said: never looked at, moved, or due within the farthest threshold. */
const pageOf = (query: Query, { calendar, now }: Teller, after: RequestId): Promise<readonly Due[]> => {
  const today = dayOf(now)
  // A day more: what is due on a day of rest is none the less due.
  const by = addDays(calendar.addWorkdays(today, reminderDays[0]).date, 1)
  return openCases(query)
    .select([
      'request_case.request',
      'request_case.organisation',
      'request_case.number',
      'request_case.handler',
      'request_case.due_on',
      'request_case.provisional',
      'request_case.seq',
      'request_reminder.request as known',
      'request_reminder.due_on as was',
      'request_reminder.told',
    ])
    .where('request_case.request', '>', after)
    .where((of) =>
      of.or([of('request_reminder.request', 'is', null), moved, of('request_case.due_on', '<=', by)]),
    )
    .orderBy('request_case.request')
    .limit(atOnce)
    .execute()
}

/** Whether whoever handles a request wrote its last event down. */
const isOwnDoing = async (tx: Telling, { request, seq, handler }: Due): Promise<boolean> => {
  if (handler === null) return false
  const event = await tx
    .selectFrom('request_event')
    .select('by')
    .where('request', '=', request)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return event?.by === handler
}

/** Says of one case what is to be said; gives how much that was. */
const look = async (tx: Telling, due: Due, teller: Teller): Promise<number> => {
  if (due.known !== null && due.was !== due.due_on) {
    const quiet = await isOwnDoing(tx, due)
    await tellMove(tx, due, { before: due.was, cause: 'event', quiet }, teller)
    return 1
  }
  const left = due.due_on === null ? null : workdaysLeft(teller.calendar, dayOf(teller.now), due.due_on)
  if (left !== null && isDueNow(left, due.told)) {
    await remind(tx, due, teller)
    return 1
  }
  if (due.known === null) await noteDue(tx, due)
  return 0
}

/**
 * 条例第三十三条: reminds at 10, 5, 3, 1 and 0 working days and once overdue, and tells of every due date that moved:
 * each once, whatever is broken off. Whoever handles it is told; what nobody handles, those who assign.
 */
export const reminderSweep = ({ sealer, site }: ReminderSettings): Sweep<Tables> => ({
  id: 'request-reminders',
  title: '提醒答复期限',
  every: '*/5 * * * *',
  pending: anythingToTell,
  run: async ({ database, now, signal }) => {
    const teller: Teller = { sealer, site, now, calendar: await database.read(calendarIn) }
    let done = 0
    // Behind nothing: every id is greater.
    let after = '' as RequestId
    for (;;) {
      if (signal.aborted) return { done, failed: 0 }
      const from = after
      const page = await database.transaction(async (tx) => {
        const rows = await pageOf(tx, teller, from)
        let said = 0
        for (const due of rows) said += await look(tx, due, teller)
        return { said, last: rows.length < atOnce ? undefined : rows.at(-1)?.request }
      })
      done += page.said
      if (page.last === undefined) break
      after = page.last
    }
    await database.transaction((tx) => {
      const last = numberOf(now)
      return tx
        .insertInto('request_serial')
        .values({ name: marker, last })
        .onConflict((same) => same.column('name').doUpdateSet({ last }))
        .execute()
    })
    return { done, failed: 0 }
  },
})

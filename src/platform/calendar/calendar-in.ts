import type { ReadOnly } from '#platform/db'
import type { Calendar } from '#statute/calendar'
import { calendarOf } from '#statute/calendar'
import type { CalendarTables } from './tables.ts'
import { noticeIn } from './written.ts'

/** The last calendar made, by the digests of its notices: made anew only when a notice was loaded. */
let last: { readonly digests: string; readonly calendar: Calendar } | undefined

/**
 * The calendar as it stands at this moment: the notices of the law's own data and those loaded behind them.
 * One query; whichever process loaded a notice, the next question knows it.
 */
export const calendarIn = async (query: ReadOnly<CalendarTables>): Promise<Calendar> => {
  const rows = await query.selectFrom('holiday_notice').select(['notice', 'digest']).orderBy('seq').execute()
  const digests = rows.map(({ digest }) => digest).join()
  if (last?.digests === digests) return last.calendar
  const notices = rows.map(({ notice, digest }) => noticeIn({ text: notice, digest }))
  last = { digests, calendar: calendarOf(notices) }
  return last.calendar
}

import type { Calendar } from './calendar.ts'
import { calendarOf } from './calendar.ts'
import type { DayChange } from './changes.ts'
import { changesBetween } from './changes.ts'
import { firstDayOfYearEnd } from './day.ts'
import { dateOf } from './local-date.ts'
import type { Notice } from './notice/notice.ts'
import { firstYear } from './range.ts'

/** What loading a notice makes of a calendar. */
export interface LoadedNotice {
  readonly calendar: Calendar
  readonly changes: readonly DayChange[]
}

/**
 * The calendar with one more notice, and every day that is another kind by it. A notice for a whole year takes the
 * place of all that stood for that year; one that amends stands beside it. Throws `amends-unknown`.
 */
export const loadNotice = (before: Calendar, notice: Notice): LoadedNotice => {
  const calendar = calendarOf([...before.notices, notice])
  const from = notice.year === firstYear ? dateOf(firstYear, 1, 1) : firstDayOfYearEnd(notice.year - 1)
  return { calendar, changes: changesBetween(before, calendar, from, dateOf(notice.year, 12, 31)) }
}

import type { Counted, Reached } from './count.ts'
import { addWorkdays, workdaysBetween } from './count.ts'
import type { Day } from './day.ts'
import { dayOf, kindOf } from './day.ts'
import type { LocalDate } from './local-date.ts'
import { datesBetween } from './local-date.ts'
import type { Notice } from './notice/notice.ts'
import { requireYears } from './range.ts'
import { tableOf } from './table.ts'
import type { CalendarYear } from './year.ts'
import { calendarYear } from './year.ts'
import { announcedNotices } from './years/index.ts'

/**
 * The working-day calendar as a value. Every question that touches a year before 2019 throws CalendarError
 * `year-too-early`, one beyond 2100 `year-too-late`; a date of a year without a notice is provisional.
 */
export interface Calendar {
  /** The notices it stands on, in the order of their years. */
  readonly notices: readonly Notice[]
  /** What a date is, why, and by which notice. */
  readonly dayOf: (date: LocalDate) => Day
  readonly isWorkday: (date: LocalDate) => boolean
  /**
   * The date on which so many working days have passed; the day of the event is day zero and not counted.
   * Never a day of rest: with 0 it is the date itself or the next working day. Throws `bad-count`.
   */
  readonly addWorkdays: (date: LocalDate, workdays: number) => Reached
  /** How many working days lie after `from` up to and with `to`. Throws `wrong-order` where `to` is earlier. */
  readonly workdaysBetween: (from: LocalDate, to: LocalDate) => Counted
  /** Every day from one to another, both included: what a 期限计算书 prints. Throws `wrong-order`. */
  readonly eachDay: (from: LocalDate, to: LocalDate) => readonly Day[]
  /** A year: its notices, its days off and make-up workdays, how many working days it has. */
  readonly year: (year: number) => CalendarYear
}

/** The calendar of the notices that stand in the house (2019 to 2026) and those loaded, a later one before an earlier. */
export const calendarOf = (loaded: readonly Notice[] = []): Calendar => {
  const table = tableOf(announcedNotices, loaded)
  const isWorkday = (date: LocalDate): boolean => {
    requireYears(date)
    const kind = kindOf(table, date)
    return kind === 'workday' || kind === 'make-up-workday'
  }
  return {
    notices: table.notices,
    isWorkday,
    dayOf: (date) => {
      requireYears(date)
      return dayOf(table, date)
    },
    addWorkdays: (date, workdays) => addWorkdays(table, date, workdays),
    workdaysBetween: (from, to) => workdaysBetween(table, from, to),
    eachDay: (from, to) => {
      requireYears(from, to)
      return datesBetween(from, to).map((date) => dayOf(table, date))
    },
    year: (year) => calendarYear(table, year),
  }
}

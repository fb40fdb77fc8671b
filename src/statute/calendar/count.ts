import { isProvisional, kindOf } from './day.ts'
import { CalendarError } from './error.ts'
import type { LocalDate } from './local-date.ts'
import { addDays, datesBetween } from './local-date.ts'
import { requireYears } from './range.ts'
import type { RulingTable } from './table.ts'

/** Where a count of working days ends. */
export interface Reached {
  readonly date: LocalDate
  /** Whether a notice still to come may move it. */
  readonly provisional: boolean
}

/** How many working days there are. */
export interface Counted {
  readonly workdays: number
  /** Whether a notice still to come may change it. */
  readonly provisional: boolean
}

const isWorkday = (table: RulingTable, date: LocalDate): boolean => {
  const kind = kindOf(table, date)
  return kind === 'workday' || kind === 'make-up-workday'
}

const requireCount = (workdays: number): void => {
  if (!Number.isSafeInteger(workdays) || workdays < 0)
    throw new CalendarError('bad-count', `工作日数应当是 0 或者正整数，不能是${workdays}。`)
}

/**
 * The date on which so many working days have passed, by stepping from day to day.
 * 民诉法第八十五条 by analogy, 行政复议法第八十八条: the day on which a term begins is not counted, and a term does
 * not end on a day of rest.
 */
export const addWorkdays = (table: RulingTable, from: LocalDate, workdays: number): Reached => {
  requireYears(from)
  requireCount(workdays)
  // Nothing to count: the day itself, or where it is a day of rest the first working day after it.
  let date = workdays === 0 ? from : addDays(from, 1)
  let left = Math.max(workdays, 1)
  let provisional = false
  for (;;) {
    requireYears(date)
    provisional ||= isProvisional(table, date)
    if (isWorkday(table, date)) left -= 1
    if (left === 0) return { date, provisional }
    date = addDays(date, 1)
  }
}

/** How many working days lie after `from` up to and with `to`. */
export const workdaysBetween = (table: RulingTable, from: LocalDate, to: LocalDate): Counted => {
  requireYears(from, to)
  const dates = datesBetween(addDays(from, 1), to)
  return {
    workdays: dates.filter((date) => isWorkday(table, date)).length,
    provisional: dates.some((date) => isProvisional(table, date)),
  }
}

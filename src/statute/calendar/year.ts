import type { Day } from './day.ts'
import { dayOf, kindOf, provisionalNote } from './day.ts'
import type { LocalDate } from './local-date.ts'
import { dateOf, datesBetween } from './local-date.ts'
import type { Notice } from './notice/notice.ts'
import { requireYear } from './range.ts'
import type { Festival } from './statutory-days.ts'
import type { RulingTable } from './table.ts'
import { festivalsBetween, rowAround } from './table.ts'

/** Days off in an unbroken row. It may begin in the year before or end in the year after. */
export interface Holiday {
  readonly festivals: readonly Festival[]
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A year of the calendar. */
export interface CalendarYear {
  readonly year: number
  /** Whether its own notice is still to come. */
  readonly provisional: boolean
  /** Why it is provisional; null where it is not. */
  readonly note: string | null
  readonly notices: readonly Notice[]
  readonly days: readonly Day[]
  readonly holidays: readonly Holiday[]
  readonly makeUpWorkdays: readonly LocalDate[]
  /** How many days are worked. */
  readonly workdays: number
}

const holidaysIn = (table: RulingTable, days: readonly Day[]): readonly Holiday[] => {
  const isOff = (date: LocalDate): boolean => kindOf(table, date) === 'holiday'
  const rows = days.flatMap(({ date, kind }) => (kind === 'holiday' ? [rowAround(isOff, date)] : []))
  return rows
    .filter(([from], index) => from !== rows[index - 1]?.[0])
    .map(([from, to]) => ({ festivals: festivalsBetween(from, to), from, to }))
}

/** All there is to say of a year. */
export const calendarYear = (table: RulingTable, year: number): CalendarYear => {
  requireYear(year)
  const days = datesBetween(dateOf(year, 1, 1), dateOf(year, 12, 31)).map((date) => dayOf(table, date))
  const provisional = !table.announced.has(year)
  return {
    year,
    provisional,
    note: provisional ? `${provisionalNote(year)}。` : null,
    notices: table.notices.filter((notice) => notice.year === year),
    days,
    holidays: holidaysIn(table, days),
    makeUpWorkdays: days.filter(({ kind }) => kind === 'make-up-workday').map(({ date }) => date),
    workdays: days.filter(({ kind }) => kind === 'workday' || kind === 'make-up-workday').length,
  }
}

import { CalendarError } from './error.ts'
import type { LocalDate } from './local-date.ts'
import { yearOf } from './local-date.ts'

/** 条例 is in force since 2019-05-15; no day of an earlier year is ever counted. */
export const firstYear = 2019
/** Beyond it a term is a slip of the pen. */
export const lastYear = 2100

/** Throws `year-too-early` or `year-too-late` where the calendar knows nothing of a year. */
export const requireYear = (year: number): void => {
  if (year < firstYear)
    throw new CalendarError(
      'year-too-early',
      `没有${year}年的工作日历：日历从${firstYear}年开始，请核对日期。`,
    )
  if (year > lastYear)
    throw new CalendarError('year-too-late', `没有${year}年的工作日历：日历到${lastYear}年为止，请核对日期。`)
}

/** The same for dates, which must also stand in order. */
export const requireYears = (...dates: readonly LocalDate[]): void => {
  for (const date of dates) requireYear(yearOf(date))
  const [from, to] = dates
  if (from !== undefined && to !== undefined && to < from)
    throw new CalendarError('wrong-order', `终止日期${to}早于起始日期${from}，请核对。`)
}

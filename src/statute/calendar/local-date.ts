import { CalendarError } from './error.ts'

declare const brand: unique symbol

/** A day as the law counts it: ISO text (`2026-02-14`), no time, no zone. Compares as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' }

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday'

const written = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month (1 to 12) has. */
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const partsIn = (text: string): Parts | undefined => {
  const groups = written.exec(text)?.groups
  return (
    groups && { year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) }
  )
}

/** What is wrong with a text as a date, as a Chinese sentence; nothing where it is one. */
const defectOf = (text: string): string | undefined => {
  const parts = partsIn(text)
  if (parts === undefined) return `“${text}”不是日期，请写成 2026-01-05 这样的年月日。`
  const { year, month, day } = parts
  if (year === 0) return `“${text}”的年份不对。`
  if (month < 1 || month > 12) return `“${text}”的月份不对：没有${month}月。`
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) return `“${text}”的日子不对：${year}年${month}月有1日至${length}日。`
  return undefined
}

/** Whether a text is a date that exists. */
export const isLocalDate = (text: string): text is LocalDate => defectOf(text) === undefined

/** The text as a date. Throws CalendarError `bad-date` with a sentence that says what is wrong with it. */
export const parseLocalDate = (text: string): LocalDate => {
  if (isLocalDate(text)) return text
  throw new CalendarError('bad-date', defectOf(text) ?? `“${text}”不是日期。`)
}

/** Year, month (1 to 12) and day of a date. */
export const partsOf = (date: LocalDate): Parts => partsIn(date) ?? { year: 0, month: 0, day: 0 }

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** The date of a year, month and day. Throws `bad-date` where there is no such day. */
export const dateOf = (year: number, month: number, day: number): LocalDate =>
  parseLocalDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )

const daysBeforeYear = (year: number): number => {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

const daysBeforeMonth = (year: number, month: number): number => {
  let sum = 0
  for (let past = 1; past < month; past += 1) sum += daysInMonth(year, past)
  return sum
}

/** Days since 0000-12-31, so that 0001-01-01 is 1. Whole numbers only: no clock, no zone, no rounding. */
const dayNumberOf = (date: LocalDate): number => {
  const { year, month, day } = partsOf(date)
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day
}

/** The date of a day number. */
const dateOfDayNumber = (number: number): LocalDate => {
  let year = Math.floor(number / 366) + 1
  while (daysBeforeYear(year + 1) < number) year += 1
  let month = 1
  let day = number - daysBeforeYear(year)
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month += 1
  }
  return dateOf(year, month, day)
}

/** The date so many calendar days later; earlier where `days` is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => {
  const { year, month, day } = partsOf(date)
  const near = day + days
  // Most steps stay within their month: no need to count from the beginning of the calendar.
  return near >= 1 && near <= 28 ? dateOf(year, month, near) : dateOfDayNumber(dayNumberOf(date) + days)
}

/** How many days later `to` is than `from`: negative where it is earlier. */
export const daysFrom = (from: LocalDate, to: LocalDate): number => dayNumberOf(to) - dayNumberOf(from)

/** Every date from one to another, both included; none where `to` lies before `from`. */
export const datesBetween = (from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  Array.from({ length: Math.max(0, dayNumberOf(to) - dayNumberOf(from) + 1) }, (_, index) =>
    addDays(from, index),
  )

const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const satisfies readonly Weekday[]

/** Which day of the week a date is. 0001-01-01 was a Monday. */
export const weekdayOf = (date: LocalDate): Weekday => weekdays[dayNumberOf(date) % 7] ?? 'Sunday'

/** 国务院关于职工工作时间的规定第七条: in public bodies Saturday and Sunday are the weekly days of rest. */
export const isWeekend = (date: LocalDate): boolean => {
  const place = dayNumberOf(date) % 7
  return place === 0 || place === 6
}

const chineseWeekdays: Readonly<Record<Weekday, string>> = {
  Monday: '星期一',
  Tuesday: '星期二',
  Wednesday: '星期三',
  Thursday: '星期四',
  Friday: '星期五',
  Saturday: '星期六',
  Sunday: '星期日',
}

/** 星期一 to 星期日. */
export const chineseWeekdayOf = (date: LocalDate): string => chineseWeekdays[weekdayOf(date)]

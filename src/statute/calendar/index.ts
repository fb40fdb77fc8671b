/** Working days: 全国年节及纪念日放假办法, the yearly notices of the State Council's office, and counting by them. */
export { calendarOf } from './calendar.ts'
export { changesBetween } from './changes.ts'
export { CalendarError } from './error.ts'
export {
  addDays,
  chineseWeekdayOf,
  dateOf,
  datesBetween,
  daysFrom,
  isLocalDate,
  parseLocalDate,
  partsOf,
  weekdayOf,
  yearOf,
} from './local-date.ts'
export { loadNotice } from './load-notice.ts'
export { parseNotice } from './notice/parse.ts'
export { statutoryDaysOf } from './statutory-days.ts'
export type { Calendar } from './calendar.ts'
export type { DayChange } from './changes.ts'
export type { Counted, Reached } from './count.ts'
export type { Day, DayKind } from './day.ts'
export type { LocalDate, Weekday } from './local-date.ts'
export type { Certainty, Notice } from './notice/notice.ts'
export type { NoticeDefect } from './notice/shape.ts'
export type { CalendarYear, Holiday } from './year.ts'

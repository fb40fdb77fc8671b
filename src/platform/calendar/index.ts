/** The working-day calendar of an installation: the law's own data and the notices its people loaded. */
export { calendarIn } from './calendar-in.ts'
/** What a notice would change, before it is loaded. */
export { noticeChange } from './notice-change.ts'
export type { NoticeChange } from './notice-change.ts'
/** Loads it, with its audit row; or only says what is wrong with it. */
export { assertSound, loadNoticeInto } from './load-notice.ts'
export { calendarMigrations } from './tables.ts'
export type { CalendarTables } from './tables.ts'

/** Reminders of 条例第四十九条. */
export { reportReminderSweep } from './sweep.ts'
export type { ReportReminderSettings } from './sweep.ts'

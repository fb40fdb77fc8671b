/** The tables of this module, and the steps that make them. */
export type { CaseRow, Query, Reading, RequestRow, RequestTables, Writing } from './tables.ts'
export type { EventRow } from './tables.ts'
export type { MoveRow, ReminderRow } from './reminders.ts'
export { requestMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { answerWays, intakeChannels, outsiders, stages, wantedForms } from './words.ts'
export type { AnswerWay, IntakeChannel, Outsider, Stage, Visibility, WantedForm } from './words.ts'

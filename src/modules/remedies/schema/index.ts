/** The tables of this module, and the steps that make them. */
export type { Query, Reading, RemedyCaseRow, RemedyRow, RemedyTables, Writing } from './tables.ts'
export type { RemedyEventRow } from './tables.ts'
export { remedyMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { dueKinds, holds, objects, remedyStages } from './words.ts'
export type { DueKind, Hold, Machine, RemedyObject, RemedyStage } from './words.ts'

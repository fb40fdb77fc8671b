/** The tables of this module, and the steps that make them. */
export type { Query, Reading as ReuseReading, ReuseTables, Writing } from './tables.ts'
export { reuseMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { entryStates, parts } from './words.ts'
export type { EntryState, Part } from './words.ts'

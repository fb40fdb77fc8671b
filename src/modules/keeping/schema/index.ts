/** The tables of this module, and the steps that make them. */
export type { KeepingTables, Query, Reading as KeepingReading, Writing } from './tables.ts'
export { keepingMigrations } from './migrations.ts'

/** The tables of this module, and the step that makes them. */
export { contentCheckMigrations } from './migrations.ts'
export type { ContentCheckTables, ListKind, ListRow, Query, Writing } from './tables.ts'

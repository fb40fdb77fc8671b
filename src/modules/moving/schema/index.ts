/** Runs, items, pages, old addresses as tables. */
export { movingMigrations } from './migrations.ts'
export type { CrawlPageRow, ItemRow, MovingTables, Query, Reading, RunRow, Writing } from './tables.ts'
/** Words that may stand in them, with how they are printed. */
export { itemStates, runStates, targets, verdicts, ways } from './words.ts'
export type { ItemState, ItemVerdict, RunState, Target, Way } from './words.ts'

/** The table of this module, and the step that makes it. */
export type { Query, Reading, ReleaseRow, ReleaseTables, Writing } from './tables.ts'
export { releaseMigrations } from './migrations.ts'
/** Words that may stand in it, with how they are printed. */
export { markSources, releaseKinds, releaseStates, withholdingReasons } from './words.ts'
export type { MarkSource, ReleaseKind, ReleaseState, WithholdingReason } from './words.ts'

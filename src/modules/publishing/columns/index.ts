/** Lays out a body's section from a template: the fixed parts and the statutory columns. */
export { layOutColumns } from './lay-out.ts'
export type { LayOutColumns, TemplateName } from './lay-out.ts'
/** Commands on columns. */
export { addColumn } from './add.ts'
export type { AddColumn } from './add.ts'
export { changeColumn } from './change.ts'
export type { ChangeColumn } from './change.ts'
export { moveColumn } from './move.ts'
export type { MoveColumn } from './move.ts'
export { closeColumn, reopenColumn } from './close.ts'
export type { ColumnDetails } from './check.ts'
/** 条例第二十条、第二十一条: the statutory items a column may hold. */
export { statutoryItems } from './check.ts'
/** The tree of a body with how it is kept up to date, and what wants something new. */
export { columnsOf } from './views.ts'
export type { Catalogue, Column } from './views.ts'
export { wantingColumns } from './overdue.ts'
export type { WantingColumn } from './overdue.ts'
export type { Freshness, FreshnessState } from './freshness.ts'
/** Where a column belongs, and all above it. */
export { placeOfColumn } from './load.ts'
export { columnsAbove } from './above.ts'

/** A cell with how it came about; what may be entered, and what is only added up. */
export type { CompiledCell, CompiledCells, Kept } from './cell.ts'
export { cellsFrom, ownCells, scaleOf } from './cell.ts'
/** Figures of a year from the ledger; in a process of their own. */
export { figuresOf } from './figures.ts'
export type { Figures } from './figures.ts'
export { figuresRead } from './heavy.ts'
/** The report of a body for a year, its tables as they stand, and the same for the engine. */
export { keepFigures } from './keep.ts'
export type { KeepFigures, Moved } from './keep.ts'
export { assertDraft, cellsOfReport, findReport, formOfRow, keptFigures, loadReport } from './report.ts'
export { enteredFigures, reportOfYear } from './report.ts'
export { cellsOfFigures, printedCells, reportOfCells } from './annual-report.ts'

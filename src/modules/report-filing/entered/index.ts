/** Figures no ledger of the house has, and adjustments of those it has: entered, imported, taken back, listed. */
export { cancelEntry, enterFigure } from './enter.ts'
export type { CancelEntry, EnterFigure } from './enter.ts'
export { entryTemplate, importFigures } from './import.ts'
export type { ImportFigures } from './import.ts'
export { entriesOf } from './list.ts'
export type { Entry } from './list.ts'

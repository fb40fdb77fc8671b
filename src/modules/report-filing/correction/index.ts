/** What a filed report would say otherwise today: which evidence moved, from which cell to which, and why. */
export { correctionsOf } from './list.ts'
export type { CorrectedCell, CorrectionLine, Corrections } from './list.ts'
export { reportCorrectionSweep } from './sweep.ts'

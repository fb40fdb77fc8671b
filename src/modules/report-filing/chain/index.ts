/** How a report follows from last year's filed one, and what was said of where it does not. */
export { chainOf } from './differences.ts'
export type { Chain, Difference } from './differences.ts'
export { explainDifference } from './explain.ts'
export type { ExplainDifference } from './explain.ts'
export { filedCells, filingsOf, lastFiled } from './filed.ts'

/** Files that are only added to: facts as they were written down, what counts of them, and the row of each. docs/adr/0054. */
export type { Correction, LedgerEvent, LedgerFact, Written } from './event.ts'
export { eventOf, factOf, standing } from './standing.ts'
export { dataOf, eventIn, writtenRow } from './row.ts'
export type { LedgerRow } from './row.ts'

/** A remedy with its file and its fold; where it belongs. */
export { loadRemedy, placeOfRemedy } from './load.ts'
export type { LoadedRemedy } from './load.ts'
/** Opening a file; writing into it; putting right. */
export { openRemedy } from './open.ts'
export type { OpenedRemedy, OpenRemedy } from './open.ts'
export { recordRemedyFact } from './record.ts'
export type { OnRemedy, RecordRemedyFact } from './record.ts'
export { correctRemedyFact, remedyMendingOf } from './correct.ts'
export type { CorrectRemedyFact } from './correct.ts'
/** Behind a change of keys. */
export { resealRemedies } from './reseal.ts'
/** What commands seal and open with. */
export type { RemedyKit } from './follow.ts'

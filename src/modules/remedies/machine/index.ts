/** What may be written into the file of a remedy, when, and on what it stands. */
export { barTo, recordedKinds, remedyChoices } from './rules.ts'
export type { RecordedFact, RecordedKind, RemedyChoice } from './rules.ts'
export { misfitOf } from './fits.ts'

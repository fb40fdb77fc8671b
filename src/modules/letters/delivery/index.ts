/** 送达: tables, migrations, and the words that stand in them. docs/adr/0039. */
export * from './schema/index.ts'
export type { DeliveryId } from './ids.ts'
/** Setting out, arriving, failing; what counts is told to the case. 国办公开办函〔2016〕235号. */
export * from './acts/index.ts'
/** What goes out with a letter, and what of it an applicant may fetch. docs/adr/0047. */
export {
  fetchForApplicant,
  givableWithAnswer,
  givenText,
  lettersToApplicant,
  readGiven,
} from './giving/index.ts'
export type { Givable, GivenFile, LetterToApplicant, OpenFile } from './giving/index.ts'
/** What a letter waits for. */
export { situations } from './standing.ts'
export type { Situation } from './standing.ts'
/** What people see. */
export * from './views/index.ts'
/** What is printed. */
export * from './print/index.ts'
/** Reminders until it is proved. */
export { deliverySweep } from './reminders/sweep.ts'
/** Behind a change of keys. */
export { resealDeliveries } from './reseal.ts'

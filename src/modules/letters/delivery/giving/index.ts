/** What goes out with a letter: only what was confirmed, or how else it is given. */
export { chosenFor } from './choose.ts'
export type { Choice, Chosen } from './choose.ts'
/** What may go out with it now. */
export { givableOf, givableWithAnswer } from './givable.ts'
export type { Givable } from './givable.ts'
/** What went out with it, for the office. */
export { givenWith, keepGiven, readGiven } from './given.ts'
export type { GivenFile } from './given.ts'
/** What went out without a letter, in words. */
export { givenText } from './text.ts'
/** What an applicant may see and fetch of it. */
export { fetchForApplicant, lettersToApplicant } from './to-applicant.ts'
export type { LetterToApplicant, OpenFile } from './to-applicant.ts'

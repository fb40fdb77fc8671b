/** Letters of a request, with their files. */
export { issuedLetter, lettersOf } from './letters-of.ts'
export type { IssuedLetter } from './letters-of.ts'
/** Which letters fit a request, and one as it would go out now. */
export { dayFor, fittingLetters, previewLetter } from './desk.ts'
export type { FittingLetter, LetterPreview, PassageView, Preview } from './desk.ts'
/** Letters of an office. */
export { letterPage } from './page.ts'
export type { LetterFilter, LetterLine } from './page.ts'

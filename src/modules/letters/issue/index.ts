/** Issuing a letter under every rule, with its number; voiding one. */
export { issueLetter } from './issue.ts'
export type { Issued, IssueLetter, LetterKit } from './issue.ts'
export { voidLetter } from './void.ts'
/** A letter as it was issued, opened; where it belongs; reading it with a row of the trail. */
export { openLetter } from './content.ts'
export { isLetterFile, placeOfLetter, placesOfLetters, recordLettersRead } from './places.ts'
/** Behind a change of keys. */
export { resealLetters } from './reseal.ts'

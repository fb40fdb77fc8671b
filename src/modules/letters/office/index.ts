/** How an office numbers its letters and whom they name, from a day on. */
export { letterOfficeOn, setLetterOffice } from './office.ts'
export type { LetterOffice, SetLetterOffice } from './office.ts'
export type { NumberPatterns } from './pattern.ts'

/** Texts that must go or be gone, as they are looked for whatever their width, blanks and punctuation. */
export { blackened, placesOf, soughtOf, tracesOf } from './sought.ts'

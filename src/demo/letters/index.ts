/** The letters of the example office. */
export { furnishLetters } from './furnish-letters.ts'

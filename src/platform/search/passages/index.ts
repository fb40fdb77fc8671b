/** Where in a text it stands what was looked for. */
export { markWords, passages } from './passages.ts'
export type { Mark, MarkedText, Passage, PassageOptions } from './passages.ts'

/** The text of a report as it is kept: by the digest of how it reads, never changed. */
export { textOf } from './load.ts'
export type { SavedText } from './load.ts'
export { keepText, saveText, takeText } from './save.ts'
export type { SaveText } from './save.ts'
export { digestOfWords, readWords, wordsOf } from './words.ts'
export type { ReportWords } from './words.ts'
export { plainNarrative } from './plain.ts'

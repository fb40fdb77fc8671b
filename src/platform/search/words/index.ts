/** Words of a text: the same when it is indexed and when it is asked for. */
export { exactKey, fold } from './fold.ts'
export { isWord, readText, sequenceOf, wordsOf } from './words.ts'
export type { Read } from './words.ts'
export { compactOf, marked, streamOf } from './stream.ts'

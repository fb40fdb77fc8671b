/** Bytes in, a report out. No language model, nothing guessed silently: what can't be read is said. */
export { read, readDocument } from './read.ts'
export { readJson } from './json.ts'
export { ReadError } from './error.ts'
export type { ReadErrorCode } from './error.ts'
export { largestInput } from './source/limits.ts'

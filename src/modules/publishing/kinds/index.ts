/** Kinds of documents as data. */
export { kindCodes } from './codes.ts'
export type { KindCode } from './codes.ts'

/** What the public reads, made from the bytes that were signed. */
export { assertColumnsOpen, assertFiles, placesOf, putAround, takeAround } from './around.ts'
export { publicationOf, putPublication, withNotice } from './publication.ts'
export type { Notice, Release } from './publication.ts'
export { emptied, shownOf } from './shown.ts'

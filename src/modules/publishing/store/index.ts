/** Documents as rows, and what their versions say: sealed, digested, numbered. docs/adr/0027. */
export { loadDocument, placeOfDocument } from './load.ts'
export { contentOf, digestOf, saveVersion } from './versions.ts'
export { emptyVersions } from './empty.ts'
export { nextIndexNumber } from './index-number.ts'
export { resealVersions } from './reseal.ts'
/** The files a content holds. */
export { filesIn, filesInBody } from './files.ts'

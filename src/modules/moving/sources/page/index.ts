/** A page of an old site: what it says of itself, its article, its links and files. */
export { elementsIn, textIn } from './dom.ts'
export { htmlOf, readPage } from './read-page.ts'
export type { OldPage, PageField } from './read-page.ts'
export { rewriteFiles } from './rewrite.ts'
export type { Found } from './rewrite.ts'

/** A public document as an article of 微信公众号. */
export { articleHtml, picturesOf } from './article.ts'
export type { Source } from './article.ts'
/** What keeps it from being taken, and a digest short enough. */
export { digestFrom, unfit } from './fit.ts'
export type { Picture } from './fit.ts'

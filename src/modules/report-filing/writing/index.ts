/** Writing the text of a report: what a draft depends on, and what the text comes to. */
export { circumstancesOf } from './circumstances.ts'
export type { WritingAsked } from './circumstances.ts'
export { draftReport, reviewText } from './review.ts'
export type { TextReview } from './review.ts'

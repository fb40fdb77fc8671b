/** Rounds of review with their signatures, loaded. */
export { loadReview, standingOver } from './load.ts'
export type { Bytes, Review, Round } from './load.ts'
/** How far a round is, and whether its chain is valid. */
export { holds, progressOf } from './progress.ts'
export type { Progress, Under } from './progress.ts'

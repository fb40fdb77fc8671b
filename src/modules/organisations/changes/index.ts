/** Ends bodies, or passes duties on. */
export { abolishOrganisation } from './abolish.ts'
export type { AbolishOrganisation } from './abolish.ts'
export { mergeOrganisations } from './merge.ts'
export type { MergeOrganisations } from './merge.ts'
export { splitOrganisation } from './split.ts'
export type { SplitPart, SplitOrganisation } from './split.ts'
export { moveDuties } from './move-duties.ts'
export type { MoveDuties } from './move-duties.ts'
export type { Target } from './target.ts'
/** 条例第十条: who answers for a body now. */
export { successorsOf } from './answering.ts'
export type { Successor } from './answering.ts'
/** What became of a body, as sentences. */
export type { HistoryLine } from './history.ts'

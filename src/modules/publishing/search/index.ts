/** Pages of the public in the index: written by every act that changes them. docs/adr/0031. */
export { indexHolders, indexPublication, unindexPublication } from './keep-index.ts'
/** The whole index made anew, and how it stands. */
export { pagesToIndex, rebuildIndex } from './rebuild.ts'
export { searchState } from './state.ts'
export { indexSweep, mergeSweep, searchLogSweep } from './sweeps.ts'
/** What the public finds, and what is offered while somebody types. */
export { findLines, searchPublic, suggestPublic } from './find.ts'
export type { SearchResult } from './find.ts'
export type { SearchAsked } from './asked.ts'
export type { FoundDocument, Piece } from './found.ts'
/** Words that mean the same, as a body has them. */
export { synonymsOf } from './synonyms.ts'
export { addSynonym, changeSynonym, dropSynonym, restoreSynonym } from './keep-synonyms.ts'
/** What is looked for, counted without people. */
export { createSearchTally } from './log.ts'
export type { SearchTally } from './log.ts'
export { searchReport } from './report.ts'

/** A request with its file and its fold; where it belongs. */
export { loadCase, placeOfRequest } from './load.ts'
export type { Loaded } from './load.ts'
/** How somebody stands to a request: what the table of states decides by. */
export { standingOf } from './situation.ts'
export type { Asker } from './situation.ts'
export type { OnRequest } from './approach.ts'
/** Writing a fact down, and putting one right. */
export { recordFact } from './record-fact.ts'
export type { PlainFact, PlainKind, RecordFact } from './record-fact.ts'
export { correctFact, mendingOf } from './correct.ts'
export type { CorrectFact } from './correct.ts'
/** Answering anew what a remedy corrected. */
export { reopenRequest } from './reopen.ts'
export type { ReopenRequest } from './reopen.ts'
/** Answering anew of one's own accord, 自行纠正. */
export { putRight, putRightDue } from './put-right.ts'
export type { PutRight, RedoAsked } from './put-right.ts'
/** One request as several, two records as one, two requests side by side. */
export { splitRequest } from './split.ts'
export type { SplitChild, SplitRequest } from './split.ts'
export { linkRequest, mergeRequest } from './join.ts'
export type { LinkRequest, MergeRequest } from './join.ts'
/** People and files that must be of the body, for every module that keeps a file. */
export { assertFilesOf, assertPersonOf } from './of-body.ts'

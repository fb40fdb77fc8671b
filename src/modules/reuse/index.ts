/** Tables, migrations, words. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** 条例第四十四条: what many ask for, grouped by rule with the evidence shown. docs/adr/0045. */
export * from './groups/index.ts'
/** The document a group becomes: as it would be, and drafted through the front door of publishing. */
export { proposalOf } from './proposal/preview.ts'
export type { Proposal, ReleasedFiles } from './proposal/preview.ts'
export { proposeDocument, type ProposeDocument } from './proposal/propose.ts'
/** 条例第三十六条第一项: what is public already of what is asked for, and what that saves. */
export { publishedAnswers, publishedAnswersTo, type PublishedAnswer } from './pointing/published.ts'
export { avoidedBy, type Avoided } from './pointing/avoided.ts'
export { askedMost, type AskedMost } from './pointing/asked-most.ts'
export { countFollowed, publicPageOf } from './pointing/followed.ts'
/** The public log of decisions: written, approved by somebody else, read by the public. */
export { approveLogEntry, withdrawLogEntry, writeLogEntry, type WriteEntry } from './log/write.ts'
export { logEntries, logEntryOf, placeOfEntry } from './log/load.ts'
export { decisionChoices, isLogPublic, publicDecisions } from './log/public.ts'
export type { DecisionsAsked, PublicDecision } from './log/public.ts'

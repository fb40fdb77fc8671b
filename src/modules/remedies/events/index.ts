/** The vocabulary of a remedy: every fact with its data, as it stands in the file. */
export type { EvidenceItem, EvidenceSource, PlainFact, RedoTerm, RemedyEvent } from './facts.ts'
export type { RemedyFact, RemedyFactKind, RemedySecret, StandingEvent } from './facts.ts'
export { remedyFactTitles } from './titles.ts'
export { remedyFactOf } from './effective.ts'
/** The fold: what a remedy is on a day, from its events and the calendar alone. */
export { remedyOn } from './fold.ts'
export type { AnswerState, HearingState, NextDue, RedoState, Remedy } from './remedy.ts'

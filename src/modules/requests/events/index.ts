/** The vocabulary of a case: every fact with its data, as it stands in the file. */
export type { CaseEvent, ClockFact, Corrected, Fact, FactKind, OwnFact, Secret } from './facts.ts'
export type { GivenOut, Reopened } from './facts.ts'
export { factText, isClockFact } from './titles.ts'
export { textTitles } from './text-titles.ts'
/** What counts of it, corrections taken in. */
export { effective, factOf } from './effective.ts'
export type { Standing } from './effective.ts'
/** Answers and answers anew: each round with its own clock. */
export { clockEventsIn, roundsOf } from './rounds.ts'
/** The fold: what a case is, from its events and the calendar alone. */
export { caseOf, foldCase } from './case-of.ts'
export type { Case, DraftState, FirstAnswer, Lateness, OpenTask, OpenWait, Outcome } from './case.ts'

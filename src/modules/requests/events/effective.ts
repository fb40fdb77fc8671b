import * as ledger from '#platform/ledger'
import type { CaseEvent, ClockFact, OwnFact } from './facts.ts'

/** An event as it counts now: corrected, or as it was written down. */
export type Standing = CaseEvent<ClockFact | OwnFact>

/** The events of a case that count, corrections taken in, in the order they were written down. Pure. */
export const effective = (events: readonly CaseEvent[]): readonly Standing[] =>
  ledger.standing<ClockFact | OwnFact, CaseEvent['by']>(events)

/** The fact of an event, without who wrote it down when: what a correction puts another of its kind in place of. */
export const factOf = (event: Standing): ClockFact | OwnFact => ledger.factOf<ClockFact | OwnFact>(event)

import { factOf, standing } from '#platform/ledger'
import type { PlainFact, RemedyEvent, StandingEvent } from './facts.ts'

/** The events of a remedy that count, corrections taken in, in the order they were written down. Pure. */
export const standingEvents = (events: readonly RemedyEvent[]): readonly StandingEvent[] =>
  standing<PlainFact, RemedyEvent['by']>(events)

/** The fact of an event, without who wrote it down when: what a correction puts another of its kind in place of. */
export const remedyFactOf = (event: StandingEvent): PlainFact => factOf<PlainFact>(event)

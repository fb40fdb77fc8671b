import type { Corrected, PlainFact, RemedyEvent, StandingEvent } from './facts.ts'

const isCorrection = (event: RemedyEvent): event is RemedyEvent<Corrected> => event.kind === 'corrected'

/** The events that count, in the order they were written down: corrected, or struck out. Pure. */
export const standingEvents = (events: readonly RemedyEvent[]): readonly StandingEvent[] => {
  const corrections = new Map(
    events.filter(isCorrection).map(({ replaces, fact }) => [replaces, fact] as const),
  )
  return events.flatMap((event): readonly StandingEvent[] => {
    if (isCorrection(event)) return []
    const fact = corrections.get(event.seq)
    if (fact === undefined) return [event]
    if (fact === null) return []
    const { seq, recordedAt, by, hasSecret } = event
    return [{ ...fact, seq, recordedAt, by, hasSecret }]
  })
}

const around: ReadonlySet<string> = new Set<keyof RemedyEvent>(['seq', 'recordedAt', 'by', 'hasSecret'])

/** The fact of an event, without who wrote it down when: what a correction puts another of its kind in place of. */
export const remedyFactOf = (event: StandingEvent): PlainFact =>
  // Only what the vocabulary does not know was taken away.
  Object.fromEntries(Object.entries(event).filter(([name]) => !around.has(name))) as never

import type { Corrected, RemedyEvent, StandingEvent } from './facts.ts'

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

import type { CaseEvent, Corrected, Fact } from './facts.ts'

/** An event as it counts now: corrected, or as it was written down. */
export type Standing = CaseEvent<Exclude<Fact, Corrected>>

const isCorrection = (event: CaseEvent): event is CaseEvent<Corrected> => event.kind === 'corrected'

/**
 * The events that count, in the order they were written down: each correction puts its fact in place of the event it
 * names, or strikes it out; of two corrections of one event the later counts. Pure.
 */
export const effective = (events: readonly CaseEvent[]): readonly Standing[] => {
  const corrections = new Map(
    events.filter(isCorrection).map(({ replaces, fact }) => [replaces, fact] as const),
  )
  return events.flatMap((event): readonly Standing[] => {
    if (isCorrection(event)) return []
    const fact = corrections.get(event.seq)
    if (fact === undefined) return [event]
    if (fact === null) return []
    const { seq, recordedAt, by, hasSecret } = event
    return [{ ...fact, seq, recordedAt, by, hasSecret }]
  })
}

const around: ReadonlySet<string> = new Set<keyof CaseEvent>(['seq', 'recordedAt', 'by', 'hasSecret'])

/** The fact of an event, without who wrote it down when: what a correction puts another of its kind in place of. */
export const factOf = (event: Standing): Exclude<Fact, Corrected> =>
  // Only what the vocabulary does not know was taken away.
  Object.fromEntries(Object.entries(event).filter(([name]) => !around.has(name))) as never

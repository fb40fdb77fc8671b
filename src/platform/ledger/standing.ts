import type { Instant } from '#platform/clock'
import type { Correction, LedgerEvent, LedgerFact, Written } from './event.ts'

type Corrects<Fact extends LedgerFact, By extends string> = LedgerEvent<Correction<Fact>, By>

/**
 * The events that count, in the order they were written down: each correction puts its fact in place of the event it
 * names, or strikes it out; of two corrections of one event the later counts. Pure.
 */
export const standing = <Fact extends LedgerFact, By extends string>(
  events: readonly (LedgerEvent<Fact, By> | Corrects<Fact, By>)[],
): readonly LedgerEvent<Fact, By>[] => {
  const isCorrection = (event: LedgerFact): event is Corrects<Fact, By> => event.kind === 'corrected'
  const corrections = new Map(
    events.filter(isCorrection).map(({ replaces, fact }) => [replaces, fact] as const),
  )
  return events.flatMap((event): readonly LedgerEvent<Fact, By>[] => {
    if (isCorrection(event)) return []
    const fact = corrections.get(event.seq)
    if (fact === undefined) return [event]
    if (fact === null) return []
    const { seq, recordedAt, by, hasSecret } = event
    return [{ ...fact, seq, recordedAt, by, hasSecret }]
  })
}

/** A fact as it is written down. */
export const eventOf = <Fact extends LedgerFact, By extends string>(
  { fact, secret }: { readonly fact: Fact; readonly secret?: object | undefined },
  { seq, at, by }: { seq: number; at: Instant; by: By },
): LedgerEvent<Fact, By> => ({ ...fact, seq, recordedAt: at, by, hasSecret: secret !== undefined })

const around: ReadonlySet<string> = new Set<keyof Written<string>>(['seq', 'recordedAt', 'by', 'hasSecret'])

/** The fact of an event, without who wrote it down when: what a correction puts another of its kind in place of. */
export const factOf = <Fact extends LedgerFact>(event: Fact & Written<string>): Fact =>
  // Only what no fact has was taken away.
  Object.fromEntries(Object.entries(event).filter(([name]) => !around.has(name))) as never

import type { Calendar } from '#statute/calendar'
import type { Clock, ClockEvent, ClockRules, Irregular } from '#statute/deadlines'
import { foldClock } from '#statute/deadlines'
import { redoBegins, redoClock } from '#statute/remedies'
import type { Standing } from './effective.ts'
import { isClockFact } from './titles.ts'

/** The events of one answer: the first round, or one that began with a reopening. */
export type Round = readonly Standing[]

/** The rounds of a request: one, and one more with each reopening. Never empty. */
export const roundsOf = (events: readonly Standing[]): readonly [Round, ...Round[]] => {
  const starts = events.flatMap(({ kind }, at) => (kind === 'reopened' ? [at] : []))
  return [events.slice(0, starts[0]), ...starts.map((start, index) => events.slice(start, starts[index + 1]))]
}

/** What the clock of the law is told of a round: a reopening stands where the receipt stood. */
export const clockEventsIn = (round: Round): readonly ClockEvent[] => {
  const [first] = round
  const known = round.filter(isClockFact)
  return first?.kind === 'reopened' ? [redoBegins(first), ...known] : known
}

/** The clock of a round; null while nothing was received. `receivedOn` stays that of the first. */
export const clockOfRound = (
  round: Round,
  first: Clock | null,
  calendar: Calendar,
  rules?: ClockRules,
): Clock | Irregular | null => {
  const [begins] = round
  const known = round.filter(isClockFact)
  if (begins?.kind === 'reopened') return redoClock(begins, known, calendar, first?.receivedOn)
  return known.length === 0 ? null : foldClock(known, calendar, rules)
}

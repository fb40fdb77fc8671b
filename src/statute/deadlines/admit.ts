import type { Calendar } from '#statute/calendar'
import type { Breach } from './breaches.ts'
import type { Clock } from './clock.ts'
import { foldClock } from './clock.ts'
import type { ClockEvent } from './events.ts'
import type { Irregular, IrregularCode } from './irregular.ts'
import { irregular } from './irregular.ts'
import type { ClockRules } from './rules.ts'

/**
 * Breaches that make an act void, so that it is refused before it is written down. A late answer and a late
 * clarification notice happen all the same, and are kept with their breach.
 */
const refused: Readonly<Partial<Record<Breach['code'], IrregularCode>>> = {
  'after-due': 'too-late',
  'given-up-early': 'too-early',
  'silence-early': 'too-early',
}

/**
 * The clock with one more event, or why the law does not allow it now. Stricter than `foldClock`: what was recorded
 * in time stays recorded even where a holiday notice that came later moves the dates around it.
 */
export const admit = (
  events: readonly ClockEvent[],
  next: ClockEvent,
  calendar: Calendar,
  rules?: ClockRules,
): Clock | Irregular => {
  const clock = foldClock([...events, next], calendar, rules)
  if (clock.kind === 'irregular') return clock
  for (const { event, code, message } of clock.breaches) {
    const reason = refused[code]
    if (event === next && reason !== undefined) return irregular(reason, message, next)
  }
  return clock
}

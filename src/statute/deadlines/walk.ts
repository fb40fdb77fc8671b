import type { Calendar, LocalDate } from '#statute/calendar'
import { factOf } from './days.ts'
import type { ClockEvent } from './events.ts'
import type { ClockRules } from './rules.ts'
import type { Sequence } from './sequence.ts'
import type { Term } from './term.ts'
import { firstTerm, moved } from './term.ts'
import type { Wait } from './waits.ts'
import { consultationsOf, covers, outlasts } from './waits.ts'

/** What a day is to the term of reply. */
export type DayMark = 'zero' | 'counted' | 'rest' | 'consulting' | 'waiting' | 'held'

/** A day of the walk. */
export interface WalkedDay {
  readonly date: LocalDate
  readonly mark: DayMark
  /** How far the term has run when the day is over, in all that happened on it. */
  readonly term: Term
  readonly events: readonly ClockEvent[]
}

/** Every day from receipt to the due date; where there is none yet, to the last event. */
export interface Walk {
  readonly days: readonly WalkedDay[]
  readonly due: LocalDate | undefined
  readonly consultations: readonly Wait[]
}

/** What an ordinary day does: it counts unless nobody works, somebody is asked, or the applicant is to act. */
const markOf = (term: Term, date: LocalDate, consultations: readonly Wait[], calendar: Calendar): DayMark => {
  if (!factOf(calendar, date).works) return 'rest'
  if (term.waitingFor !== null) return 'waiting'
  if (consultations.some((wait) => covers(wait, date))) return 'consulting'
  return term.counted < term.length ? 'counted' : 'held'
}

/**
 * The term of reply from day to day. The day of an event counts or not before the event takes effect, so an act on
 * the due date is in time, and one after it comes to nothing. A term that runs out while somebody is still asked is
 * due on the working day their answer is in.
 */
export const walk = ({ received, rest }: Sequence, calendar: Calendar, rules: ClockRules): Walk => {
  const consultations = consultationsOf(rest, calendar)
  const days: WalkedDay[] = []
  let next = 0
  let term = firstTerm(received.on)
  let date = received.on
  let mark: DayMark = 'zero'
  for (;;) {
    const events: ClockEvent[] = date === received.on ? [received] : []
    for (; rest[next]?.on === date; next += 1) {
      const event = rest[next]
      if (event === undefined) break
      const before = term
      term = moved(term, event, calendar, rules)
      if (term.begunOn !== before.begunOn) mark = 'zero'
      events.push(event)
    }
    days.push({ date, mark, term, events })
    const today = date
    if (term.over) return { days, due: undefined, consultations }
    const asked = consultations.some((wait) => outlasts(wait, today))
    const spent = term.waitingFor === null && term.counted >= term.length
    if (spent && !asked && factOf(calendar, today).works) return { days, due: today, consultations }
    const endless =
      term.waitingFor !== null ||
      consultations.some((wait) => wait.last === undefined && outlasts(wait, today))
    if (endless && next >= rest.length) return { days, due: undefined, consultations }
    date = factOf(calendar, today).next
    mark = markOf(term, date, consultations, calendar)
    if (mark === 'counted') term = { ...term, counted: term.counted + 1 }
  }
}

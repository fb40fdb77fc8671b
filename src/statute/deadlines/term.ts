import type { Calendar, LocalDate } from '#statute/calendar'
import { valueOn } from '#statute/dated'
import type { ClockEvent } from './events.ts'
import { replyTerm } from './reply-terms.ts'
import type { ClockRules } from './rules.ts'

/** The term of reply at the end of a day. */
export interface Term {
  /** Its day zero: receipt, receipt of the corrected request, or payment. */
  readonly begunOn: LocalDate
  /** In working days. */
  readonly length: number
  readonly counted: number
  /** How much of the length is an extension. */
  readonly extension: number
  /** What the applicant is to do before it runs. */
  readonly waitingFor: 'clarification' | 'payment' | null
  /** Nothing will be answered: withdrawn or given up. */
  readonly over: boolean
}

/** 条例第三十三条: it begins with the receipt. */
export const firstTerm = (receivedOn: LocalDate): Term => ({
  begunOn: receivedOn,
  length: valueOn(replyTerm, receivedOn).count,
  counted: 0,
  extension: 0,
  waitingFor: null,
  over: false,
})

const anew = (before: Term, on: LocalDate, rules: ClockRules): Term => {
  const kept = valueOn(rules.extensionInNewTerm, on) === 'stays' ? before.extension : 0
  const fresh = firstTerm(on)
  return { ...fresh, length: fresh.length + kept, extension: kept }
}

/** 条例第三十五条: as many working days more as lie before the day told; never fewer than were left. */
const delayed = (term: Term, on: LocalDate, until: LocalDate, calendar: Calendar): Term => {
  const left = calendar.workdaysBetween(on, calendar.addWorkdays(until, 0).date).workdays
  return { ...term, length: Math.max(term.length, term.counted + left) }
}

/** The term after something happened. */
export const moved = (term: Term, event: ClockEvent, calendar: Calendar, rules: ClockRules): Term => {
  switch (event.kind) {
    case 'clarification-asked':
      return { ...term, waitingFor: 'clarification' }
    case 'clarified':
      return anew(term, event.on, rules)
    case 'fee-noticed':
      return { ...term, waitingFor: 'payment' }
    case 'fee-paid':
      return valueOn(rules.afterPayment, event.on) === 'begins-anew'
        ? anew(term, event.on, rules)
        : { ...term, waitingFor: null }
    case 'extended':
      return { ...term, length: term.length + event.workdays, extension: event.workdays }
    case 'reasonable-delay-set':
      return delayed(term, event.on, event.until, calendar)
    case 'withdrawn':
    case 'clarification-lapsed':
    case 'fee-lapsed':
      return { ...term, over: true }
    default:
      return term
  }
}

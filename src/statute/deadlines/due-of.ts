import type { Calendar, LocalDate, Reached } from '#statute/calendar'
import { addDays, dateOf, yearOf } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import { inForce } from '#statute/dated'
import type { Duty } from './duty-terms.ts'
import { dutyTerms } from './duty-terms.ts'
import type { Length } from './length.ts'

/** The last day of a term. The day of the event is day zero. */
const endOf = (length: Length, from: LocalDate, calendar: Calendar): Reached => {
  switch (length.unit) {
    case 'workdays':
      return calendar.addWorkdays(from, length.count)
    case 'days': {
      const last = addDays(from, length.count)
      return length.rolls ? calendar.addWorkdays(last, 0) : { date: last, provisional: false }
    }
    case 'next-year':
      return { date: dateOf(yearOf(from) + 1, length.month, length.day), provisional: false }
  }
}

/** When a duty is due, and by what. */
export interface Due extends Reached {
  readonly title: string
  readonly length: Length
  readonly basis: Basis
}

/**
 * When a duty is due that an event of a day gives rise to, by the rule of that day. For the annual report the
 * event is any day of the year reported. Throws DatedError `not-in-force`, CalendarError.
 */
export const dueOf = (duty: Duty, event: LocalDate, calendar: Calendar): Due => {
  const rule = dutyTerms[duty]
  const { value, basis } = inForce(rule, event)
  return { title: rule.title, length: value, basis, ...endOf(value, event, calendar) }
}

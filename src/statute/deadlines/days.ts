import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'

/** What a walk asks of a day. */
export interface DayFact {
  readonly works: boolean
  readonly provisional: boolean
  readonly next: LocalDate
}

/**
 * Every open case walks over the same days; a calendar never changes, so each is asked once. It holds at most the
 * days of the years a calendar knows, and goes with the calendar.
 */
const known = new WeakMap<Calendar, Map<LocalDate, DayFact>>()

const asked = (calendar: Calendar, date: LocalDate): DayFact => {
  const { kind, provisional } = calendar.dayOf(date)
  return { works: kind === 'workday' || kind === 'make-up-workday', provisional, next: addDays(date, 1) }
}

/** Whether a day is worked, whether a notice may change that, and the day after it. Throws CalendarError. */
export const factOf = (calendar: Calendar, date: LocalDate): DayFact => {
  const days = known.get(calendar) ?? new Map<LocalDate, DayFact>()
  const found = days.get(date)
  if (found !== undefined) return found
  const fact = asked(calendar, date)
  known.set(calendar, days.set(date, fact))
  return fact
}

/** The day on which so many working days (at least one) have passed; the day of the event is day zero. */
export const workdaysAfter = (calendar: Calendar, from: LocalDate, count: number): LocalDate => {
  let date = from
  for (let left = count; left > 0;) {
    date = factOf(calendar, date).next
    if (factOf(calendar, date).works) left -= 1
  }
  return date
}

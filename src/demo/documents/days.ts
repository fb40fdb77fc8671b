import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays, dateOf, yearOf } from '#statute/calendar'

/** The two years an example office looks back on. */
export interface Span {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly years: readonly number[]
  /** The working day on or after a day; undefined outside the span. */
  readonly workday: (year: number, month: number, day: number) => LocalDate | undefined
  /** Working days so many days apart, from the start. */
  readonly every: (days: number) => readonly LocalDate[]
}

/** Two years that end yesterday. */
export const spanBefore = (today: LocalDate, calendar: Calendar): Span => {
  const until = addDays(today, -1)
  const from = addDays(today, -730)
  const inside = (day: LocalDate): boolean => day >= from && day <= until
  const onWorkday = (day: LocalDate): LocalDate => calendar.addWorkdays(addDays(day, -1), 1).date
  const first = yearOf(from)
  return {
    from,
    until,
    years: Array.from({ length: yearOf(until) - first + 1 }, (_, place) => first + place),
    workday: (year, month, day) => {
      const found = onWorkday(dateOf(year, month, day))
      return inside(found) ? found : undefined
    },
    every: (days) => {
      const found: LocalDate[] = []
      for (let day = from; day <= until; day = addDays(day, days)) {
        const workday = onWorkday(day)
        if (inside(workday) && workday !== found.at(-1)) found.push(workday)
      }
      return found
    },
  }
}

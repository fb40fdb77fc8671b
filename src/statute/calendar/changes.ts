import type { Calendar } from './calendar.ts'
import type { Day } from './day.ts'
import type { LocalDate } from './local-date.ts'

/** A day two calendars see differently. */
export interface DayChange {
  readonly date: LocalDate
  readonly before: Day
  readonly after: Day
}

/** The days from one date to another, both included, whose kind differs between two calendars. */
export const changesBetween = (
  before: Calendar,
  after: Calendar,
  from: LocalDate,
  to: LocalDate,
): readonly DayChange[] => {
  const later = after.eachDay(from, to)
  return before.eachDay(from, to).flatMap((day, index) => {
    const now = later[index]
    return now === undefined || now.kind === day.kind ? [] : [{ date: day.date, before: day, after: now }]
  })
}

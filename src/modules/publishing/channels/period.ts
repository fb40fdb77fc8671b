import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayStart } from '#platform/clock'

/** Days from one to another, both included. */
export interface Period {
  readonly from: LocalDate
  readonly until: LocalDate
}

/** The moments of a period in China: from the first to, but not with, the last. */
export const momentsOf = ({ from, until }: Period): readonly [Instant, Instant] => [
  dayStart(from),
  dayStart(addDays(until, 1)),
]

import type { LocalDate } from '#statute/calendar'
import { addDays, parseLocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayStart } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Figure } from '../text/figure.ts'

/** A year of a body: from 1 January to 31 December. */
export interface YearOf {
  readonly organisation: OrganisationId
  readonly year: number
  readonly from: LocalDate
  readonly until: LocalDate
}

export const yearOf = (organisation: OrganisationId, year: number): YearOf => ({
  organisation,
  year,
  from: parseLocalDate(`${year}-01-01`),
  until: parseLocalDate(`${year}-12-31`),
})

/** The moments of a year in China: from the first to, but not with, the last. */
export const momentsOf = ({ from, until }: YearOf): readonly [Instant, Instant] => [
  dayStart(from),
  dayStart(addDays(until, 1)),
]

/** A number with a name for lists; its title where none is given. */
export const figure = (given: Omit<Figure, 'label'> & { readonly label?: string }): Figure => ({
  label: given.title,
  ...given,
})

import { dateOf, yearOf } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayOf, dayStart } from '#platform/clock'
import type { ColumnId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** The moments of a year in China, `until` excluded. */
export interface YearSpan {
  readonly from: Instant
  readonly until: Instant
}

export const spanOfYear = (year: number): YearSpan => ({
  from: dayStart(dateOf(year, 1, 1)),
  until: dayStart(dateOf(year + 1, 1, 1)),
})

export interface YearCount {
  readonly year: number
  readonly documents: number
}

/** How many documents a column holds of each year, the newest first; years without any are left out. */
export const yearsOfColumn = async (query: Query, column: ColumnId): Promise<readonly YearCount[]> => {
  const ends = await query
    .selectFrom('publication_place')
    .select(({ fn }) => [fn.min('published_at').as('first'), fn.max('published_at').as('last')])
    .where('column', '=', column)
    .executeTakeFirst()
  if (!ends?.first || !ends.last) return []
  const [first, last] = [yearOf(dayOf(ends.first)), yearOf(dayOf(ends.last))]
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  const counted = await query
    .selectNoFrom((none) =>
      years.map((year) => {
        const { from, until } = spanOfYear(year)
        return none
          .selectFrom('publication_place')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('column', '=', column)
          .where('published_at', '>=', from)
          .where('published_at', '<', until)
          .as(`y${year}`)
      }),
    )
    .executeTakeFirstOrThrow()
  return years
    .map((year) => ({ year, documents: counted[`y${year}`] ?? 0 }))
    .filter(({ documents }) => documents > 0)
}

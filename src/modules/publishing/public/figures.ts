import type { LocalDate } from '#statute/calendar'
import { dateOf, partsOf } from '#statute/calendar'
import { dayStart } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'

export interface MonthCount {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly documents: number
}

/** The office in numbers. */
export interface PublicFigures {
  /** Public documents in all, and of this year. */
  readonly documents: number
  readonly thisYear: number
  /** Regulations and normative documents in force, and how many of them have an interpretation. */
  readonly inForce: number
  readonly interpreted: number
  /** The twelve months to this one, the oldest first. */
  readonly months: readonly MonthCount[]
}

const monthsTo = (today: LocalDate): readonly Omit<MonthCount, 'documents'>[] => {
  const { year, month } = partsOf(today)
  return Array.from({ length: 12 }, (_, index) => {
    const count = year * 12 + month - 1 - (11 - index)
    return { year: Math.floor(count / 12), month: (count % 12) + 1 }
  })
}

const first = ({ year, month }: Omit<MonthCount, 'documents'>) =>
  dayStart(month > 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month, 1))

const publicPages = (query: Query, organisation: OrganisationId | undefined) => {
  const pages = query.selectFrom('publication as page').where('page.status', '=', 'public')
  return organisation === undefined ? pages : pages.where('page.organisation', '=', organisation)
}

/** Counts of what is public, of the site or of one body, as of a day. */
export const publicFigures = async (
  query: Query,
  organisation: OrganisationId | undefined,
  today: LocalDate,
): Promise<PublicFigures> => {
  const months = monthsTo(today)
  const count = () => publicPages(query, organisation).select(({ fn }) => fn.countAll<number>().as('count'))
  const holding = () =>
    count().where('page.validity', '=', 'in-force').where('page.kind', 'in', ['normative', 'regulation'])
  const january = dayStart(dateOf(partsOf(today).year, 1, 1))
  const counted = await query
    .selectNoFrom([
      count().as('documents'),
      count().where('page.published_at', '>=', january).as('thisYear'),
      holding().as('inForce'),
      holding()
        .where((page) =>
          page.exists(
            page
              .selectFrom('interpretation_link as link')
              .select('link.interpretation')
              .whereRef('link.document', '=', 'page.document')
              .where((link) =>
                link.exists(
                  link
                    .selectFrom('publication as other')
                    .select('other.number')
                    .whereRef('other.document', '=', 'link.interpretation')
                    .where('other.status', '=', 'public'),
                ),
              ),
          ),
        )
        .as('interpreted'),
      ...months.map((month, index) =>
        count()
          .where('page.published_at', '>=', first(month))
          .where('page.published_at', '<', first({ ...month, month: month.month + 1 }))
          .as(`m${index}`),
      ),
    ])
    .executeTakeFirstOrThrow()
  return {
    documents: counted.documents ?? 0,
    thisYear: counted.thisYear ?? 0,
    inForce: counted.inForce ?? 0,
    interpreted: counted.interpreted ?? 0,
    months: months.map((month, index) => ({ ...month, documents: counted[`m${index}`] ?? 0 })),
  }
}

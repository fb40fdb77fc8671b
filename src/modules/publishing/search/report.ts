import type { LocalDate } from '#statute/calendar'
import { heavyRead, sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { Query, Reading } from '../schema/index.ts'

/** Something that was looked for, over a period. */
export interface AskedFor {
  readonly text: string
  readonly searches: number
  /** Documents found, on the last day it was looked for. */
  readonly hits: number
  readonly lastOn: LocalDate
}

/** What was looked for on the site and in the section of a body. */
export interface SearchReport {
  /** Searches in all, and those whose text found nothing the last day. */
  readonly searches: number
  readonly without: number
  /** The most frequent first. */
  readonly frequent: readonly AskedFor[]
  readonly empty: readonly AskedFor[]
}

export interface ReportPeriod {
  readonly from: LocalDate
  /** Included. */
  readonly until: LocalDate
}

interface Asked extends ReportPeriod {
  readonly organisation: OrganisationId
}

const most = 50

/** Each text once, with what the last day found. */
const groupsIn = (query: Query, { organisation, from, until }: Asked) =>
  query.selectFrom((all) =>
    all
      .selectFrom((grouped) =>
        grouped
          .selectFrom('search_log')
          .select(({ fn }) => ['text', fn.sum<number>('searches').as('searches'), fn.max('day').as('lastOn')])
          .where('day', '>=', from)
          .where('day', '<=', until)
          .where('within', 'in', ['', organisation])
          .groupBy('text')
          .as('each'),
      )
      .select((each) => [
        'each.text',
        'each.searches',
        'each.lastOn',
        each
          .selectFrom('search_log as last')
          .select(({ fn }) => fn.max('last.hits').as('hits'))
          .whereRef('last.day', '=', 'each.lastOn')
          .whereRef('last.text', '=', 'each.text')
          .where('last.within', 'in', ['', organisation])
          .as('hits'),
      ])
      .as('asked'),
  )

const readReport = async (query: Query, asked: Asked): Promise<SearchReport> => {
  const sums = await groupsIn(query, asked)
    .select(({ fn }) => [
      fn.sum<number>('asked.searches').as('searches'),
      fn.sum<number>(sql<number>`case when asked.hits = 0 then asked.searches else 0 end`).as('without'),
    ])
    .executeTakeFirst()
  const lists = groupsIn(query, asked)
    .select(['asked.text', 'asked.searches', 'asked.lastOn', sql<number>`asked.hits`.as('hits')])
    .orderBy('asked.searches', 'desc')
    .orderBy('asked.text')
    .limit(most)
  return {
    searches: sums?.searches ?? 0,
    without: sums?.without ?? 0,
    frequent: await lists.execute(),
    empty: await lists.where('asked.hits', '=', 0).execute(),
  }
}

/**
 * What was looked for in a period, on the whole site and in the section of a body: the most frequent, and what found
 * nothing on the last day it was asked. At most fifty each. A year of a busy site has some hundred thousand rows.
 */
export const searchReport = heavyRead<Reading, Asked, SearchReport>(
  import.meta.url,
  'searchReport',
  readReport,
)

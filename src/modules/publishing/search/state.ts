import { heavyRead } from '#platform/db'
import type { Instant } from '#platform/clock'
import type { Query, Reading } from '../schema/index.ts'
import { publicationScope } from './entry.ts'
import { indexOutdated, pagesToIndex } from './rebuild.ts'

/** How the index stands. */
export interface SearchState {
  /** Public pages, and entries of pages. */
  readonly documents: number
  readonly indexed: number
  /** Whether all of it is to be made anew. */
  readonly outdated: boolean
  /** When it last was, and how many milliseconds that took. */
  readonly builtAt: Instant | null
  readonly took: number
}

const readState = async (query: Query): Promise<SearchState> => {
  const { indexed } = await query
    .selectFrom('search_entry')
    .select(({ fn }) => fn.countAll<number>().as('indexed'))
    .where('scope', '=', publicationScope)
    .executeTakeFirstOrThrow()
  const build = await query.selectFrom('search_build').selectAll().where('id', '=', 1).executeTakeFirst()
  return {
    documents: await pagesToIndex(query),
    indexed,
    outdated: await indexOutdated(query),
    builtAt: build?.built_at ?? null,
    took: build?.took ?? 0,
  }
}

/** Counts what is public and what is found: two passes over the narrow side of large tables. */
export const searchState = heavyRead<Reading, null, SearchState>(import.meta.url, 'searchState', readState)

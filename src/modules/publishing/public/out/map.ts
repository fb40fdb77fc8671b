import type { Instant } from '#platform/clock'
import { sql } from '#platform/db'
import type { Query } from '../../schema/index.ts'

/** A page for the site map of machines. */
export interface MapEntry {
  readonly number: number
  readonly changedAt: Instant
}

/** Public documents behind a number and up to another, by their numbers, at most so many. */
export const mapEntries = (
  query: Query,
  { behind, upTo, limit }: { readonly behind: number; readonly upTo: number; readonly limit: number },
): Promise<readonly MapEntry[]> =>
  query
    .selectFrom('publication')
    .select(['number', 'changed_at as changedAt'])
    .where('status', '=', 'public')
    .where('number', '>', behind)
    .where('number', '<=', upTo)
    .orderBy('number')
    .limit(limit)
    .execute()

/** A part of the site map: the public documents of so many numbers. */
export interface MapPart {
  /** From 0: part 2 of 50,000 begins behind number 100,000. */
  readonly part: number
  readonly documents: number
  /** When the last of them changed. */
  readonly changedAt: Instant
}

/** The parts of the site map that hold any document, each of `size` numbers: read from an index, not from texts. */
export const mapParts = (query: Query, size: number): Promise<readonly MapPart[]> => {
  const part = sql<number>`(number - 1) / ${sql.lit(size)}`
  return query
    .selectFrom('publication')
    .select(({ fn }) => [
      part.as('part'),
      fn.countAll<number>().as('documents'),
      fn.max('changed_at').as('changedAt'),
    ])
    .where('status', '=', 'public')
    .groupBy(part)
    .orderBy('part')
    .execute()
}

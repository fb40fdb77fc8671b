import { askWritten, sql } from '#platform/db'
import type { Long, Short } from '../rank/score.ts'
import { among } from './among.ts'
import type { Ask } from './candidates.ts'

type Reader = Pick<Ask, 'query' | 'engine'>

/** What is short of some entries, by number. */
export const shortsOf = async (
  { query, engine }: Reader,
  numbers: readonly number[],
): Promise<readonly Short[]> =>
  numbers.length === 0
    ? []
    : askWritten(
        query,
        sql<Short>`select number, id, title, exact, words from search_entry where ${among(engine, numbers)}`,
      )

/** Characters of a long text that are ranked by: what a document is about is said first. */
const ranked = 2000

/** The beginning of the long texts of some entries, by number. */
export const longsOf = async (
  { query, engine }: Reader,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Long>> => {
  if (numbers.length === 0) return new Map()
  const rows = await askWritten(
    query,
    sql<
      Long & { number: number }
    >`select number, substr(body, 1, ${ranked}) as body, substr(attached, 1, ${ranked}) as attached
      from search_text where ${among(engine, numbers)}`,
  )
  return new Map(rows.map((row) => [row.number, row]))
}

/** The ids of some entries, in the order asked for; those that are known already are not read again. */
export const idsOf = async (
  { query, engine }: Reader,
  entries: readonly { readonly number: number; readonly id: string | undefined }[],
): Promise<readonly string[]> => {
  const unknown = entries.filter(({ id }) => id === undefined).map(({ number }) => number)
  const rows =
    unknown.length === 0
      ? []
      : await askWritten(
          query,
          sql<{
            number: number
            id: string
          }>`select number, id from search_entry where ${among(engine, unknown)}`,
        )
  const ids = new Map(rows.map(({ number, id }) => [number, id]))
  return entries.map(({ number, id }) => id ?? ids.get(number) ?? '')
}

/** How often the same facets stand among some entries. */
export const facetsOf = (
  { query, engine }: Reader,
  numbers: readonly number[],
): Promise<readonly { readonly facets: string; readonly entries: number }[]> =>
  askWritten(
    query,
    sql<{ facets: string; entries: number }>`select facets, count(number) as entries from search_entry
      where ${among(engine, numbers)} group by facets`,
  )

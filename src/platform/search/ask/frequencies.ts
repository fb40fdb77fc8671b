import type { EngineName, ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import { anyToken, monthPrefix, titleToken } from '../store/tokens.ts'
import { listed } from './among.ts'

/** Entries of one month, `202605`. */
export interface Month {
  readonly month: string
  readonly entries: number
}

/** How many entries there are, have a token, and are of each month, the newest month first. */
export interface Frequencies {
  readonly entries: number
  readonly of: ReadonlyMap<string, number>
  readonly months: () => Promise<readonly Month[]>
}

const readMonths = (query: ReadOnly<never>): Promise<readonly Month[]> =>
  askWritten(
    query,
    sql<Month>`select substr(word, ${monthPrefix.length + 1}) as month, entries from search_word
      where word >= ${monthPrefix} and word < ${`${monthPrefix}a`} order by word desc`,
  )

/** How frequent some tokens are; how entries lie in time is read when it is asked for. */
export const frequenciesOf = async (
  query: ReadOnly<never>,
  engine: EngineName,
  tokens: readonly string[],
): Promise<Frequencies> => {
  const rows = await askWritten(
    query,
    sql<{ word: string; entries: number; offered: number }>`select word, entries, offered from search_word
      where word in ${listed(engine, [anyToken, ...tokens])}`,
  )
  const of = new Map<string, number>()
  for (const { word, entries, offered } of rows) {
    of.set(word, entries)
    of.set(titleToken(word), offered)
  }
  let months: ReturnType<typeof readMonths> | undefined
  return { entries: of.get(anyToken) ?? 0, of, months: () => (months ??= readMonths(query)) }
}

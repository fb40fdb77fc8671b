import type { EngineName, ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import { anyToken, monthPrefix, titleToken } from '../store/tokens.ts'
import type { Sql } from './among.ts'
import { amongTexts } from './among.ts'

/** Entries of one month, `202605`. */
export interface Month {
  readonly month: string
  readonly entries: number
}

/** How many entries there are, have a token, and are of each month, the newest month first. */
export interface Frequencies {
  readonly entries: number
  readonly of: ReadonlyMap<string, number>
  /** Of PostgreSQL only, which is asked by spans of time: see spans.ts. */
  readonly months: readonly Month[]
}

interface Row {
  readonly word: string
  readonly entries: number
  readonly offered: number
}

const rowsOf = (engine: EngineName, tokens: readonly string[]): Sql<Row> => {
  const asked = sql<Row>`select word, entries, offered from search_word where ${amongTexts(engine, 'word', tokens)}`
  return engine === 'sqlite'
    ? asked
    : sql<Row>`${asked} union all select word, entries, offered from search_word
        where word >= ${monthPrefix} and word < ${`${monthPrefix}a`}`
}

/** How frequent some tokens are, and how entries lie in time. */
export const frequenciesOf = async (
  query: ReadOnly<never>,
  engine: EngineName,
  tokens: readonly string[],
): Promise<Frequencies> => {
  const of = new Map<string, number>()
  const months: Month[] = []
  for (const { word, entries, offered } of await askWritten(query, rowsOf(engine, [anyToken, ...tokens])))
    if (word.startsWith(monthPrefix)) months.push({ month: word.slice(monthPrefix.length), entries })
    else {
      of.set(word, entries)
      of.set(titleToken(word), offered)
    }
  months.sort((one, other) => Number(other.month) - Number(one.month))
  return { entries: of.get(anyToken) ?? 0, of, months }
}

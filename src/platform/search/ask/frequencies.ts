import type { EngineName, ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import { anyToken, isText, monthPrefix, titleToken } from '../store/tokens.ts'
import { listed } from './among.ts'
import type { Expression } from './expression.ts'
import { anyOf, token } from './expression.ts'

/** How many entries there are, have a token, and are of each month, the newest month first. */
export interface Frequencies {
  readonly entries: number
  readonly of: ReadonlyMap<string, number>
  readonly months: () => Promise<readonly { readonly token: string; readonly entries: number }[]>
}

const readMonths = (query: ReadOnly<never>) =>
  askWritten(
    query,
    sql<{ token: string; entries: number }>`select word as token, entries from search_word
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

/** About how large a part of all entries meets an expression, as if words stood independently of each other. */
const partOf = ({ entries, of }: Frequencies, expression: Expression): number => {
  const part = (each: Expression): number => {
    if ('token' in each) {
      // Single characters and numbers are no vocabulary: taken as frequent as they may be.
      const unknown =
        isText(each.token) && each.token.length > 1 && !/^\p{N}/u.test(each.token) ? 0 : entries / 10
      return (of.get(each.token) ?? unknown) / Math.max(1, entries)
    }
    if ('any' in each)
      return Math.min(
        1,
        each.any.reduce((sum, one) => sum + part(one), 0),
      )
    return each.all.reduce((product, one) => product * part(one), 1)
  }
  return part(expression)
}

/** Where so few entries are expected, all are looked up at once. */
const few = 1000

/**
 * Spans of time, each from now back to another month, in which so many entries that meet an expression are expected;
 * none where looking through all time is as cheap. What is found within one is the newest there is.
 */
export const spansFor = async (
  frequencies: Frequencies,
  expression: Expression,
  wanted: number,
): Promise<readonly Expression[]> => {
  const part = partOf(frequencies, expression)
  if (part * frequencies.entries < few) return []
  const lying = await frequencies.months()
  const spans: Expression[] = []
  for (let size = (wanted / part) * 1.5; size < frequencies.entries / 2; size *= 4) {
    const months: Expression[] = []
    let entries = 0
    for (const month of lying) {
      if (entries >= size) break
      months.push(token(month.token))
      entries += month.entries
    }
    if (entries < frequencies.entries / 2 && months.length > 0) spans.push(anyOf(months))
  }
  return spans.slice(0, 3)
}

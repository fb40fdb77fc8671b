import type { ReadOnly } from '#platform/db'
import { sql } from '#platform/db'
import type { SearchTables } from '../tables.ts'

type Query = ReadOnly<SearchTables>

/** A word of the index that may be meant. */
export interface Neighbour {
  readonly word: string
  readonly entries: number
}

const most = 200

/** Whether one text is made of another by one change: a character other, more, less, or two swapped. */
const isOneEdit = (one: string, other: string): boolean => {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > 1 || one === other) return false
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back])
    back += 1
  const [left, right] = [a.length - from - back, b.length - from - back]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

/** In how many texts and titles. */
const frequent = sql<number>`entries + offered`

/** Words that sound the same, written otherwise. */
export const soundingLike = (query: Query, column: 'sound' | 'pinyin', sound: string): Promise<Neighbour[]> =>
  query
    .selectFrom('search_word')
    .select(['word', frequent.as('entries')])
    .where(column, '=', sound)
    .orderBy(frequent, 'desc')
    .orderBy('word')
    .limit(20)
    .execute()

/** Words one change away: one half of them is as it was. */
export const oneEditFrom = async (query: Query, word: string): Promise<readonly Neighbour[]> => {
  const characters = [...word]
  const half = Math.floor(characters.length / 2)
  if (half === 0) return []
  const ends = [
    ['word', characters.slice(0, half).join('')],
    ['backwards', characters.toReversed().slice(0, half).join('')],
  ] as const
  const lists = await Promise.all(
    ends.map(([column, start]) =>
      query
        .selectFrom('search_word')
        .select(['word', frequent.as('entries')])
        .where(column, '>=', start)
        .where(column, '<', `${start}\u{10FFFF}`)
        .orderBy(frequent, 'desc')
        .orderBy('word')
        .limit(most)
        .execute(),
    ),
  )
  return lists.flat().filter((each) => isOneEdit(each.word, word))
}

import type { ReadOnly } from '#platform/db'
import type { SearchTables } from '../tables.ts'
import { fold } from '../words/index.ts'

type Query = ReadOnly<SearchTables>

const mostOffered = 20
/** A single letter begins too much. */
const fewestLetters = 2

const behind = (prefix: string): string => `${prefix}\u{10FFFF}`

const beginning = (query: Query, column: 'word' | 'pinyin' | 'initials', prefix: string, limit: number) =>
  query
    .selectFrom('search_word')
    .select(['word', 'offered'])
    .where(column, '>=', prefix)
    .where(column, '<', behind(prefix))
    .where('offered', '>', 0)
    .orderBy('offered', 'desc')
    .orderBy('word')
    .limit(limit)
    .execute()

/** What stands before the last blank stays as it is. */
const lastOf = (typed: string): readonly [before: string, last: string] => {
  const [, before = '', last = ''] = /^(.*[\s"“”:：])?(.*)$/su.exec(typed) ?? []
  return [before, last]
}

/**
 * What somebody who types may mean, the most frequent first: words of public titles and terms that begin with what is
 * typed, in characters or in pinyin, whole (yibao) or by initials (yb). What stands before a blank is kept.
 */
export const suggest = async (query: Query, typed: string, limit = 8): Promise<readonly string[]> => {
  const [before, last] = lastOf(typed.slice(-60).trimStart())
  const prefix = fold(last).replaceAll(/[^\p{L}\p{N}]/gu, '')
  const most = Math.min(limit, mostOffered)
  if (prefix === '' || (/^[a-z]/u.test(prefix) && prefix.length < fewestLetters)) return []
  const lists = [beginning(query, 'word', prefix, most + 1)]
  if (/^[a-z]+$/u.test(prefix))
    lists.push(beginning(query, 'pinyin', prefix, most), beginning(query, 'initials', prefix, most))
  const found = new Map((await Promise.all(lists)).flat().map(({ word, offered }) => [word, offered]))
  return [...found]
    .filter(([word]) => word !== prefix)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => `${before}${word}`)
}

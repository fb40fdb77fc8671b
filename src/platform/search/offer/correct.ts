import type { ReadOnly } from '#platform/db'
import type { SearchRequest } from '../ask/request.ts'
import { search } from '../ask/search.ts'
import type { SearchTables } from '../tables.ts'
import { fold, wordsOf } from '../words/index.ts'
import { soundOf } from '../words/sound.ts'
import type { Neighbour } from './neighbours.ts'
import { oneEditFrom, soundingLike } from './neighbours.ts'

type Query = ReadOnly<SearchTables>

/** Longer texts are not typed but pasted. */
const longestRun = 16
const longestSpan = 6
const mostTried = 4

const isKnown = async (query: Query, word: string): Promise<number> => {
  const row = await query
    .selectFrom('search_word')
    .select(['entries', 'offered'])
    .where('word', '=', word)
    .executeTakeFirst()
  return row === undefined ? 0 : row.entries + row.offered
}

const bestOf = (neighbours: readonly Neighbour[]): string | undefined =>
  neighbours.toSorted((a, b) => b.entries - a.entries || (a.word < b.word ? -1 : 1))[0]?.word

/** Spans of characters of a run, the longest first; each at least two, and none that is all of the known words it has. */
const spansOf = (characters: readonly string[]): readonly (readonly [from: number, until: number])[] => {
  const spans: (readonly [number, number])[] = []
  for (let length = Math.min(longestSpan, characters.length); length >= 2; length -= 1)
    for (let from = 0; from + length <= characters.length; from += 1) spans.push([from, from + length])
  return spans
}

/** Words of a run as it is written for each of its other readings. */
const otherRuns = async (query: Query, run: string): Promise<readonly string[]> => {
  const characters = [...run]
  const unknown = await unknownPlaces(query, run)
  const found: string[] = []
  for (const near of [
    (text: string) => {
      const sound = soundOf(text)
      return sound === undefined ? Promise.resolve([]) : soundingLike(query, 'sound', sound.sound)
    },
    (text: string) => ([...text].length < 3 ? Promise.resolve([]) : oneEditFrom(query, text)),
  ])
    for (const [from, until] of spansOf(characters)) {
      if (found.length >= mostTried) return found
      const text = characters.slice(from, until).join('')
      if (!unknown.some((place) => place >= from && place < until) || (await isKnown(query, text)) > 0)
        continue
      const best = bestOf((await near(text)).filter(({ word }) => word !== text))
      if (best !== undefined)
        found.push([...characters.slice(0, from), best, ...characters.slice(until)].join(''))
    }
  return found
}

/** Characters of a run that are in no word the index has; all, where every word is known and still nothing was found. */
const unknownPlaces = async (query: Query, run: string): Promise<readonly number[]> => {
  const unknown: number[] = []
  let at = 0
  for (const word of wordsOf(run)) {
    const from = run.indexOf(word, at)
    if (from < 0) continue
    at = from + word.length
    if (word.length > 1 && (await isKnown(query, word)) > 0) continue
    for (let place = from; place < at; place += 1) unknown.push(place)
  }
  return unknown.length > 0 ? unknown : [...run].map((_, place) => place)
}

/** A foreign word may be pinyin, or written wrong. */
const otherWords = async (query: Query, word: string): Promise<readonly string[]> => {
  const found = [
    bestOf(await soundingLike(query, 'pinyin', word)),
    word.length >= 4 ? bestOf(await oneEditFrom(query, word)) : undefined,
  ]
  return found.filter((each) => each !== undefined)
}

const part = /(?<han>\p{Script=Han}{2,})|(?<latin>[a-z]{4,})/gu

/** Each text with one of its parts written otherwise, the likeliest first. */
const otherTexts = async (query: Query, text: string): Promise<readonly string[]> => {
  const texts: string[] = []
  for (const match of text.matchAll(part)) {
    const { han, latin } = match.groups ?? {}
    if ((han ?? latin ?? '').length > longestRun) continue
    const others = han === undefined ? await otherWords(query, latin ?? '') : await otherRuns(query, han)
    for (const other of others)
      texts.push(`${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`)
  }
  return texts.slice(0, mostTried * 2)
}

/**
 * What somebody may have meant who found little: a text with words of the index that sound the same or are one slip
 * away, where it finds more; undefined where none does. Asked only where few were found: it tries several searches.
 */
export const correct = async (
  query: Query,
  request: SearchRequest,
  found: number,
): Promise<string | undefined> => {
  const text = fold(request.text.slice(0, 60)).trim()
  let best: { readonly text: string; readonly total: number } | undefined
  for (const other of await otherTexts(query, text)) {
    const { total } = await search(query, {
      ...request,
      text: other,
      order: 'newest',
      limit: 1,
      offset: 0,
      counted: [],
    })
    if (total > found && total > (best?.total ?? 0)) best = { text: other, total }
  }
  return best?.text
}

import type { EngineName, ReadOnly } from '#platform/db'
import { engineOf } from '#platform/db'
import { facetToken, scopeToken } from '../store/tokens.ts'
import type { SearchTables } from '../tables.ts'
import type { Short } from '../rank/score.ts'
import { scorerOf } from '../rank/score.ts'
import type { Ask } from './candidates.ts'
import { mostLookedAt, newest } from './candidates.ts'
import { countFacets } from './facets.ts'
import { frequenciesOf } from './frequencies.ts'
import type { Asked } from './needs.ts'
import { askedOf } from './needs.ts'
import { parseAsked } from './parse.ts'
import type { Plan } from './plan.ts'
import { planOf, wordsAsked } from './plan.ts'
import type { Hit, SearchAnswer, SearchRequest } from './request.ts'
import { understoodOf } from './understood.ts'

/** So many are counted and ranked, with the newest that have the words in their title; then there are “at least” so many. */
const mostCounted = 1000
const mostTitled = 200
/** Of so many, the best so far, the long texts are read as well. */
const mostRead = 60

const mostSkipped = 10_000

type Query = ReadOnly<SearchTables>

/** The engine behind a handle: every handle is a Kysely, its type leaves that out. */
export const engineBehind = (query: Query): EngineName =>
  engineOf(query as unknown as Parameters<typeof engineOf>[0])

const shortsOf = async (query: Query, numbers: readonly number[]): Promise<readonly Short[]> => {
  const rows: Short[] = []
  for (let start = 0; start < numbers.length; start += 500)
    rows.push(
      ...(await query
        .selectFrom('search_entry')
        .select(['number', 'id', 'title', 'exact', 'words', 'facets'])
        .where('number', 'in', numbers.slice(start, start + 500))
        .execute()),
    )
  return rows
}

const longsOf = async (query: Query, numbers: readonly number[]) => {
  if (numbers.length === 0) return new Map()
  const rows = await query
    .selectFrom('search_text')
    .select(['number', 'body', 'attached'])
    .where('number', 'in', numbers)
    .execute()
  return new Map(rows.map((row) => [row.number, row]))
}

interface Scored {
  readonly short: Short
  readonly score: number
}

const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score || other.short.number - one.short.number

/** The best first: all by their short texts, the best of them once more by all their texts. */
const ranked = async (
  query: Query,
  shorts: readonly Short[],
  score: ReturnType<typeof scorerOf>,
): Promise<readonly Scored[]> => {
  const all = shorts.map((short) => ({ short, score: score(short) })).toSorted(byScore)
  const best = all.slice(0, mostRead)
  const longs = await longsOf(
    query,
    best.map(({ short }) => short.number),
  )
  const again = best.map(({ short }) => ({ short, score: score(short, longs.get(short.number)) }))
  return [...again.toSorted(byScore), ...all.slice(mostRead)]
}

const tokensOf = ({ scope, filters = {} }: SearchRequest): readonly string[] => [
  ...(scope === undefined ? [] : [scopeToken(scope)]),
  ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => facetToken(name, value))),
]

const numbersOf = async (ask: Ask, { all, titled, partly }: Plan, relevant: boolean, limit: number) => {
  const found = await newest(ask, all, limit)
  if (!relevant || found.length <= mostCounted) return { found, more: [] }
  const more: number[] = []
  for (const expression of [titled, partly])
    if (expression) more.push(...(await newest(ask, expression, mostTitled)))
  return { found, more }
}

const asksForNothing = ({ needs, excluded, phrases }: Asked, { text }: SearchRequest): boolean =>
  needs.length === 0 && (text.trim() !== '' || excluded.length > 0 || phrases.length > 0)

/**
 * What is found for a question, and in which order: the same on both engines. `limit` hits from `offset` on; by relevance
 * no more can be reached than are ranked. What somebody types never throws.
 */
export const search = async (query: Query, request: SearchRequest): Promise<SearchAnswer> => {
  const asked = askedOf(parseAsked(request.text, request.fieldNames), request.synonyms ?? [])
  const understood = understoodOf(asked)
  const counted = request.counted ?? []
  if (asksForNothing(asked, request))
    return { hits: [], total: 0, exact: true, facets: countFacets([], counted), understood }

  const engine = engineBehind(query)
  const words = [...wordsAsked(asked), ...tokensOf(request)]
  const frequencies = await frequenciesOf(query, words, engine === 'postgres')
  const offset = Math.min(request.offset ?? 0, mostSkipped)
  const relevant = request.order === 'relevance' && asked.needs.length > 0
  const ask: Ask = { query: query as ReadOnly<never>, engine, phrases: asked.phrases, frequencies }
  const reach = Math.max(mostCounted, relevant ? 0 : offset + request.limit) + 1
  const { found, more } = await numbersOf(ask, planOf(asked, request), relevant, reach)
  const within = found.slice(0, mostCounted)
  const exact = found.length <= mostCounted && (asked.phrases.length === 0 || within.length < mostLookedAt)

  const page = { from: offset, until: offset + request.limit }
  const shown = relevant ? [...new Set([...within, ...more])] : found.slice(page.from, page.until)
  const wanted = counted.length > 0 ? [...new Set([...within, ...shown])] : shown
  const shorts = new Map((await shortsOf(query, wanted)).map((short) => [short.number, short]))
  const pick = (numbers: readonly number[]) => numbers.flatMap((number) => shorts.get(number) ?? [])

  const hits: readonly Hit[] = relevant
    ? (await ranked(query, pick(shown), scorerOf(asked, frequencies)))
        .slice(page.from, page.until)
        .map(({ short: { id }, score }) => ({ id, score }))
    : pick(shown).map(({ id }) => ({ id, score: 0 }))
  return {
    hits,
    total: within.length,
    exact,
    facets: countFacets(counted.length > 0 ? pick(within).map(({ facets }) => facets) : [], counted),
    understood,
  }
}

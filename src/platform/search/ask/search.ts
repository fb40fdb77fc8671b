import type { ReadOnly } from '#platform/db'
import { facetToken, scopeToken } from '../store/tokens.ts'
import type { SearchTables } from '../tables.ts'
import { engineBehind } from './among.ts'
import { ranked } from '../rank/ranked.ts'
import type { Ask } from './candidates.ts'
import { newest } from './candidates.ts'
import { countFacets } from './facets.ts'
import { frequenciesOf } from './frequencies.ts'
import type { Asked } from './needs.ts'
import { askedOf } from './needs.ts'
import { parseAsked } from './parse.ts'
import { planOf, wordsAsked } from './plan.ts'
import { facetsOf, idsOf } from './read.ts'
import type { SearchAnswer, SearchRequest } from './request.ts'
import { understoodOf } from './understood.ts'

/** So many are counted; then there are “at least” so many. */
const mostCounted = 1000
/** Up to so many are all ranked; of more, the newest and those with the words in their title. */
const mostRanked = 300
/** The newest first can be walked so far. */
const farthest = 10_000

type Query = ReadOnly<SearchTables>

const boundsOf = ({ scope, filters = {} }: SearchRequest): readonly string[] => [
  ...(scope === undefined ? [] : [scopeToken(scope)]),
  ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => facetToken(name, value))),
]

const askFor = async (query: Query, asked: Asked, request: SearchRequest): Promise<Ask> => {
  const engine = engineBehind(query)
  const tokens = [...wordsAsked(asked), ...boundsOf(request)]
  const frequencies = await frequenciesOf(query, tokens, engine === 'postgres')
  return { query: query, engine, phrases: asked.phrases, frequencies }
}

/** Text without a word in it, or with nothing but what is excluded, finds nothing; no text at all finds everything. */
const asksForNothing = ({ needs }: Asked, { text }: SearchRequest): boolean =>
  needs.length === 0 && text.trim() !== ''

/**
 * What is found for a question, and in which order: the same on both engines. `limit` hits from `offset` on: up to the
 * thousandth by relevance, to the ten thousandth of the newest. What somebody types never throws.
 */
export const search = async (query: Query, request: SearchRequest): Promise<SearchAnswer> => {
  const asked = askedOf(parseAsked(request.text, request.fieldNames), request.synonyms ?? [])
  const understood = understoodOf(asked)
  const names = request.counted ?? []
  if (asksForNothing(asked, request))
    return { hits: [], total: 0, exact: true, facets: countFacets([], names), understood }

  const ask = await askFor(query, asked, request)
  const plan = planOf(asked, request)
  const offset = Math.min(request.offset ?? 0, farthest)
  const relevant = request.order === 'relevance' && asked.needs.length > 0
  const reach = relevant ? 0 : offset + request.limit
  const { numbers: found, cut } = await newest(ask, plan.all, Math.max(mostCounted, reach) + 1)
  const counted = found.slice(0, mostCounted)

  const best = found.length > mostRanked ? plan.best : []
  const more: number[] = []
  if (relevant)
    for (const { expression, most } of best) more.push(...(await newest(ask, expression, most)).numbers)
  const order = relevant
    ? await ranked(ask, asked, [...new Set([...more, ...counted.slice(0, mostRanked)])], counted)
    : found.map((number) => ({ number, score: 0 }))
  const page = order.slice(offset, offset + request.limit)
  const ids = await idsOf(
    ask,
    page.map(({ number }) => number),
  )
  return {
    hits: page.map(({ score }, index) => ({ id: ids[index] ?? '', score })),
    total: counted.length,
    exact: !cut && found.length <= mostCounted,
    facets: countFacets(names.length > 0 ? await facetsOf(ask, counted) : [], names),
    understood,
  }
}

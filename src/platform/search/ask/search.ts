import type { ReadOnly } from '#platform/db'
import { facetToken, scopeToken } from '../store/tokens.ts'
import type { SearchTables } from '../tables.ts'
import { engineBehind } from './among.ts'
import { ranked } from '../rank/ranked.ts'
import type { Ask } from './candidates.ts'
import { newest } from './candidates.ts'
import { countFacets } from './facets.ts'
import type { Frequencies } from './frequencies.ts'
import { frequenciesOf } from './frequencies.ts'
import type { Asked } from './needs.ts'
import { askedOf } from './needs.ts'
import { parseAsked } from './parse.ts'
import type { Plan } from './plan.ts'
import { planOf, wordsAsked } from './plan.ts'
import { facetsOf, idsOf } from './read.ts'
import type { SearchAnswer, SearchRequest } from './request.ts'
import { understoodOf } from './understood.ts'

/** So many are counted; then there are “at least” so many. Of phrases, each is looked for in the texts: fewer. */
const mostCounted = 1000
const mostOfPhrases = 200
/** Up to so many are all ranked; of more, the newest and the best that the index tells. */
const mostRanked = 60
/** Of the best that the index tells so many are looked at of each sort, and no further sort where there are enough. */
const mostOfSort = 40
const enough = 20
/** The newest first can be walked so far. */
const farthest = 10_000

type Query = ReadOnly<SearchTables>

const boundsOf = ({ scope, filters = {} }: SearchRequest): readonly string[] => [
  ...(scope === undefined ? [] : [scopeToken(scope)]),
  ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => facetToken(name, value))),
]

const askFor = (query: Query, asked: Asked, request: SearchRequest): Ask => {
  const engine = engineBehind(query)
  let frequencies: Promise<Frequencies> | undefined
  return {
    query,
    engine,
    phrases: asked.phrases,
    frequencies: () =>
      (frequencies ??= frequenciesOf(query, engine, [...wordsAsked(asked), ...boundsOf(request)])),
  }
}

/** Text without a word in it, or with nothing but what is excluded, finds nothing; no text at all finds everything. */
const asksForNothing = ({ needs }: Asked, { text }: SearchRequest): boolean =>
  needs.length === 0 && text.trim() !== ''

/** The best that the index tells by where the words stand: of each sort the newest, until there are enough. */
const bestOf = async (ask: Ask, { best }: Plan): Promise<readonly number[]> => {
  const found = new Set<number>()
  for (const expression of best)
    if (found.size < enough) {
      const { numbers } = await newest(ask, expression, { most: mostOfSort })
      for (const number of numbers) found.add(number)
    }
  return [...found]
}

/** How many are counted of a question whose answer goes so far. */
const countedOf = ({ phrases }: Asked, reach: number): number =>
  phrases.length === 0 ? mostCounted : Math.min(mostCounted, Math.max(mostOfPhrases, reach))

/** Everything that was found in the order of the best, and its ids as far as they were read. */
const relevantOf = async (
  ask: Ask,
  asked: Asked,
  plan: Plan,
  { most, all }: { most: number; all: boolean },
) => {
  const found = await newest(ask, plan.all, { most: most + 1, taken: all ? most + 1 : mostRanked })
  const { numbers, total } = found
  const best = total > mostRanked ? await bestOf(ask, plan) : []
  const looked = new Set([...best, ...numbers.slice(0, mostRanked - Math.min(best.length, mostOfSort))])
  const order = await ranked(ask, asked, [...looked])
  const rest = numbers.slice(0, most).filter((number) => !looked.has(number))
  return { found, order: [...order, ...rest.map((number) => ({ number, score: 0, id: undefined }))] }
}

const newestOf = async (
  ask: Ask,
  plan: Plan,
  { counted, reach, all }: { counted: number; reach: number; all: boolean },
) => {
  const most = Math.max(counted, reach) + 1
  const found = await newest(ask, plan.all, { most, taken: all ? most : reach })
  return { found, order: found.numbers.map((number) => ({ number, score: 0, id: undefined })) }
}

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

  const ask = askFor(query, asked, request)
  const plan = planOf(asked, request)
  const offset = Math.min(request.offset ?? 0, farthest)
  const reach = offset + request.limit
  const counted = countedOf(asked, reach)
  const relevant = request.order === 'relevance' && asked.needs.length > 0
  const { found, order } = relevant
    ? await relevantOf(ask, asked, plan, { most: counted, all: names.length > 0 || reach > mostRanked })
    : await newestOf(ask, plan, { counted, reach, all: names.length > 0 })
  const page = order.slice(offset, reach)
  const ids = await idsOf(ask, page)
  return {
    hits: page.map(({ score }, index) => ({ id: ids[index] ?? '', score })),
    total: Math.min(found.total, counted),
    exact: !found.cut && found.total <= counted,
    facets: countFacets(names.length > 0 ? await facetsOf(ask, found.numbers.slice(0, counted)) : [], names),
    understood,
  }
}

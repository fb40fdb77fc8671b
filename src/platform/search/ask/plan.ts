import { anyToken, exactToken, facetToken, headToken, scopeToken, titleToken } from '../store/tokens.ts'
import { wordsOf } from '../words/index.ts'
import type { Expression } from './expression.ts'
import { allOf, anyOf, token } from './expression.ts'
import type { Asked, Need } from './needs.ts'
import type { AskedField, SearchRequest } from './request.ts'

const inField = (field: AskedField | undefined) => (word: string) =>
  token(field === 'title' ? titleToken(word) : field === 'exact' ? exactToken(word) : word)

const expressionOf = ({ ways, field }: Need): Expression =>
  anyOf(ways.map((way) => allOf(way.map(inField(field)))))

/** What must hold besides the words. */
const bounds = ({ scope, filters = {} }: SearchRequest): readonly Expression[] => [
  ...(scope === undefined ? [] : [token(scopeToken(scope))]),
  ...Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => anyOf(values.map((value) => token(facetToken(name, value))))),
]

const without = (all: readonly Expression[], none: readonly Expression[]): Expression =>
  none.length === 0 ? allOf(all) : { all, none }

/** What the index is asked for a question, and where the best of many are. */
export interface Plan {
  readonly all: Expression
  /** Where the best of them are, the best first: with the words in the title, near it, with one of them in the title. */
  readonly best: readonly Expression[]
}

/** Where a word stands in a title, or among the keywords. */
const atHead = (need: Need): Expression =>
  anyOf(
    need.ways.map((way) =>
      allOf(way.map((word) => anyOf([token(titleToken(word)), token(headToken(word))]))),
    ),
  )

/** What the index is asked. A question without words asks for everything within its bounds. Pure. */
export const planOf = (asked: Asked, request: SearchRequest): Plan => {
  const around = bounds(request)
  const none = asked.excluded.map(expressionOf)
  const free = asked.needs.filter(({ field }) => field === undefined)
  const held = asked.needs.filter(({ field }) => field !== undefined).map(expressionOf)
  const titled = free.map((need) => expressionOf({ ...need, field: 'title' }))
  const all = [...free.map(expressionOf), ...held, ...around]
  const best = [
    [...titled, ...held, ...around],
    [...free.map(atHead), ...held, ...around],
    ...(free.length > 1 ? [[...all, anyOf(titled)]] : []),
  ]
  return {
    all: without(all.length === 0 ? [token(anyToken)] : all, none),
    best: free.length === 0 ? [] : best.map((parts) => without(parts, none)),
  }
}

/** Every word a question goes by, for asking how frequent they are. */
export const wordsAsked = ({ needs, soft }: Asked): readonly string[] => [
  ...new Set([...needs.flatMap(({ ways }) => ways.flat()), ...soft.flatMap((word) => wordsOf(word))]),
]

import { anyToken, exactToken, facetToken, scopeToken, titleToken } from '../store/tokens.ts'
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
  /** The same entries, only those with all words in the title, and those with one of them there. */
  readonly titled: Expression | undefined
  readonly partly: Expression | undefined
}

/** What the index is asked. A question without words asks for everything within its bounds. Pure. */
export const planOf = (asked: Asked, request: SearchRequest): Plan => {
  const needs = asked.needs.map(expressionOf)
  const around = bounds(request)
  const none = asked.excluded.map(expressionOf)
  const inTitle = asked.needs
    .filter(({ field }) => field === undefined)
    .map((need) => expressionOf({ ...need, field: 'title' }))
  const held = asked.needs.filter(({ field }) => field !== undefined).map(expressionOf)
  const base = [...needs, ...around]
  return {
    all: without(base.length === 0 ? [token(anyToken)] : base, none),
    titled: inTitle.length === 0 ? undefined : without([...inTitle, ...held, ...around], none),
    partly: inTitle.length < 2 ? undefined : without([...base, anyOf(inTitle)], none),
  }
}

/** Every word a question goes by, for asking how frequent they are. */
export const wordsAsked = ({ needs, soft }: Asked): readonly string[] => [
  ...new Set([...needs.flatMap(({ ways }) => ways.flat()), ...soft.flatMap((word) => wordsOf(word))]),
]

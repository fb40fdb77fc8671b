import type { SearchEntry } from '../entry.ts'
import type { EntryRow, TextRow } from '../tables.ts'
import { exactKey, streamOf, tokensOf } from '../words/index.ts'
import { longest, mostExact, mostTokens } from './limits.ts'
import { termsOf } from './terms.ts'
import { anyToken, exactToken, facetToken, headToken, monthToken, scopeToken, titleToken } from './tokens.ts'

/** An entry as its rows have it, but for its number. */
export interface Prepared {
  readonly entry: Omit<EntryRow, 'number'>
  readonly text: Omit<TextRow, 'number'>
}

type Facets = Readonly<Record<string, readonly string[]>>

const facetsOf = ({ facets }: SearchEntry): Facets =>
  Object.fromEntries(
    Object.entries(facets).map(([name, value]) => [
      name,
      typeof value === 'string' ? [value] : [...new Set(value)],
    ]),
  )

const allTokens = (entry: SearchEntry, facets: Facets, exact: readonly string[]): ReadonlySet<string> => {
  const { title, words, body, attached } = entry.fields
  const tokens = new Set([anyToken, scopeToken(entry.scope), monthToken(entry.at)])
  for (const [name, values] of Object.entries(facets))
    for (const value of values) tokens.add(facetToken(name, value))
  const add = (text: string, kind?: (token: string) => string): void => {
    for (const token of tokensOf(text)) {
      if (tokens.size >= mostTokens) return
      tokens.add(token)
      if (kind) tokens.add(kind(token))
    }
  }
  add(title.slice(0, longest.title), titleToken)
  for (const each of exact) {
    add(each, exactToken)
    if (exactKey(each) !== '') tokens.add(exactToken(exactKey(each)))
  }
  add(words.slice(0, longest.words), headToken)
  add(body.slice(0, longest.body))
  add(attached.slice(0, longest.attached))
  return tokens
}

/** The rows of an entry: its words, whatever its texts hold. Pure; takes some milliseconds. */
export const prepare = (entry: SearchEntry): Prepared => {
  const { title, words, body, attached } = entry.fields
  const facets = facetsOf(entry)
  const exact = entry.fields.exact.slice(0, mostExact).map((each) => each.slice(0, longest.exact))
  return {
    entry: {
      id: entry.id,
      scope: entry.scope,
      at: entry.at,
      title: streamOf(title.slice(0, longest.title)),
      exact: ` ${exact.map((each) => `${exactKey(each)} |${streamOf(each)}`).join('| ')}`,
      words: streamOf(words.slice(0, longest.words)),
      facets: JSON.stringify(facets),
    },
    text: {
      body: streamOf(body.slice(0, longest.body)),
      attached: streamOf(attached.slice(0, longest.attached)),
      tokens: [...allTokens(entry, facets, exact)].join(' '),
      terms: termsOf(entry).join(' '),
    },
  }
}

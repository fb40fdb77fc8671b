import type { SearchEntry } from '../entry.ts'
import type { EntryRow, TextRow } from '../tables.ts'
import type { Read } from '../words/index.ts'
import { exactKey, readText, streamOf } from '../words/index.ts'
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

/** The texts of an entry, each read once. */
const readFields = ({ title, words, body, attached, exact }: SearchEntry['fields']) => ({
  title: readText(title.slice(0, longest.title)),
  words: readText(words.slice(0, longest.words)),
  body: readText(body.slice(0, longest.body)),
  attached: readText(attached.slice(0, longest.attached)),
  exact: exact.slice(0, mostExact).map((each) => {
    const text = each.slice(0, longest.exact)
    return { key: exactKey(text), ...readText(text) }
  }),
})

type Fields = ReturnType<typeof readFields>

const allTokens = (
  entry: SearchEntry,
  facets: Facets,
  { title, words, body, attached, exact }: Fields,
): ReadonlySet<string> => {
  const tokens = new Set([anyToken, scopeToken(entry.scope), monthToken(entry.at)])
  for (const [name, values] of Object.entries(facets))
    for (const value of values) tokens.add(facetToken(name, value))
  const add = (text: Read, kind?: (token: string) => string): void => {
    for (const token of text.tokens) {
      if (tokens.size >= mostTokens) return
      tokens.add(token)
      if (kind) tokens.add(kind(token))
    }
  }
  add(title, titleToken)
  for (const each of exact) {
    add(each, exactToken)
    if (each.key !== '') tokens.add(exactToken(each.key))
  }
  add(words, headToken)
  add(body)
  add(attached)
  return tokens
}

/** The rows of an entry: its words, whatever its texts hold. Pure; takes a millisecond. */
export const prepare = (entry: SearchEntry): Prepared => {
  const facets = facetsOf(entry)
  const fields = readFields(entry.fields)
  const { title, exact, words, body, attached } = fields
  return {
    entry: {
      id: entry.id,
      scope: entry.scope,
      at: entry.at,
      title: streamOf(title.words),
      exact: ` ${exact.map((each) => `${each.key} |${streamOf(each.words)}`).join('| ')}`,
      words: streamOf(words.words),
      facets: JSON.stringify(facets),
    },
    text: {
      body: streamOf(body.words),
      attached: streamOf(attached.words),
      tokens: [...allTokens(entry, facets, fields)].join(' '),
      terms: termsOf(entry).join(' '),
    },
  }
}

import type { Sent } from '../api/operations.ts'

/** What the list is narrowed to, as it stands in the address: a link to it can be sent. */
export type RequestFilter = Omit<Sent<'requests'>['query'], 'after' | 'limit' | 'within'> & {
  readonly within?: string | undefined
}

const names = [
  'organisation',
  'search',
  'stage',
  'channel',
  'handler',
  'section',
  'outcome',
  'state',
  'within',
  'late',
  'mine',
] as const satisfies readonly (keyof RequestFilter)[]

/** The filter of an address; what is not of a filter is left out. Without any, what is still to be answered. */
export const filterOf = (search: URLSearchParams): RequestFilter => {
  // The server refuses a word it does not know, with a sentence.
  const named: RequestFilter = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
  return search.get('all') === '1' || Object.keys(named).length > 0 ? named : { state: 'open' }
}

/** A filter as names and values for the address; that nothing narrows is said as well. */
export const namedIn = (filter: RequestFilter): Readonly<Record<string, string>> => {
  const named = Object.fromEntries(
    names.flatMap((name) => {
      const value = filter[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
  return Object.keys(named).length === 0 ? { all: '1' } : named
}

/** Whether two filters narrow to the same. */
export const sameFilter = (one: RequestFilter, other: RequestFilter): boolean =>
  names.every((name) => (one[name] ?? '') === (other[name] ?? ''))

/** The filter with one thing put otherwise; nothing chosen takes it out. */
export const withChange = <Name extends keyof RequestFilter>(
  filter: RequestFilter,
  name: Name,
  value: RequestFilter[Name] | '' | null | undefined,
): RequestFilter => {
  const rest = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name))
  return value === undefined || value === '' || value === null ? rest : { ...rest, [name]: value }
}

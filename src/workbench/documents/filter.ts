import type { Sent } from '../api/operations.ts'

/** What the list is narrowed to, as it stands in the address: a link to it can be sent, and it can be kept by name. */
export type DocumentFilter = Omit<Sent<'documents'>['query'], 'after' | 'limit'>

const names = [
  'organisation',
  'search',
  'stage',
  'visibility',
  'kind',
  'column',
  'mode',
  'mine',
  'late',
] as const satisfies readonly (keyof DocumentFilter)[]

type Named = Readonly<Record<string, string>>

/** The filter of an address; what is not of a filter is left out. */
export const filterOf = (search: URLSearchParams): DocumentFilter =>
  // The server refuses a word it does not know, with a sentence.
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )

/** A filter as names and values: for the address, and to be kept. */
export const namedIn = (filter: DocumentFilter): Named =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = filter[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )

/** Whether two filters narrow to the same. */
export const sameFilter = (one: Named, other: Named): boolean =>
  names.every((name) => (one[name] ?? '') === (other[name] ?? ''))

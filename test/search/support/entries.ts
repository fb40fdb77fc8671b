import type { EntryFields, SearchEntry } from '#platform/search'

/** An entry with what a test says of it. */
export const entryOf = (
  id: string,
  fields: Partial<EntryFields> & { readonly title: string },
  more: Partial<Omit<SearchEntry, 'id' | 'fields'>> = {},
): SearchEntry => ({
  id,
  scope: 'document',
  at: '2026-03-01T00:00:00.000Z',
  facets: {},
  ...more,
  fields: { exact: [], words: '', body: '', attached: '', ...fields },
})

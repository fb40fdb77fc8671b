import type { Instant } from '#platform/clock'

/** What is found: an entry of the index. It knows no domain; whoever puts it decides what is public. */
export interface SearchEntry {
  readonly id: string
  /** What sort of thing it is, for an index of several. */
  readonly scope: string
  /** What it is ordered by when the newest come first. */
  readonly at: Instant
  readonly fields: EntryFields
  /** What lists of hits are narrowed by: names and values are of letters, digits and anything else. */
  readonly facets: Readonly<Record<string, string | readonly string[]>>
  /** Words offered whole while somebody types, beside those of the title. */
  readonly terms?: readonly string[]
}

/** The texts of an entry, those that weigh most first. Plain text; what is over the limits is not found by. */
export interface EntryFields {
  readonly title: string
  /** Numbers and codes: found whole, by their parts, and with brackets of any style. */
  readonly exact: readonly string[]
  /** Keywords, topics, a summary. */
  readonly words: string
  readonly body: string
  /** Text of what is attached. */
  readonly attached: string
}

/** The texts of an entry a question can be held to. */
export type AskedField = 'title' | 'exact'

/** What somebody types, and how the answer is wanted. */
export interface SearchRequest {
  /** Blanks part words that must all be met; “…” is a phrase, -x excluded, 标题:x held to a field. */
  readonly text: string
  /** The words before a colon that name a field: `{ 标题: 'title', 文号: 'exact' }`. */
  readonly fieldNames?: Readonly<Record<string, AskedField>>
  /** Groups of words that mean the same. */
  readonly synonyms?: readonly (readonly string[])[]
  readonly scope?: string
  /** One of the values of each name; a name without values narrows nothing. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
  readonly order: 'relevance' | 'newest'
  readonly offset?: number
  readonly limit: number
  /** The names whose values are counted among what was found. */
  readonly counted?: readonly string[]
}

/** An entry that was found. */
export interface Hit {
  readonly id: string
  /** Whole, the same on both engines; 0 where nothing was ranked. */
  readonly score: number
}

/** What a question was taken to mean, in folded words. */
export interface Understood {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly excluded: readonly string[]
  readonly fields: readonly { readonly field: AskedField; readonly text: string }[]
  /** What is marked in passages: words, phrases, and what means the same. */
  readonly marks: readonly string[]
}

export interface SearchAnswer {
  readonly hits: readonly Hit[]
  readonly total: number
  /** Whether the total is exact; there are at least so many otherwise. */
  readonly exact: boolean
  /** How many of those counted have each value, most first; by name, for the names asked for. */
  readonly facets: Readonly<Record<string, ReadonlyMap<string, number>>>
  readonly understood: Understood
}

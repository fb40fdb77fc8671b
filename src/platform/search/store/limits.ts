/** Characters of a text that are looked at; what stands behind is not found by. */
export const longest = { title: 1000, exact: 200, words: 5000, body: 100_000, attached: 100_000 } as const
export const mostExact = 20
/** Tokens of an entry: PostgreSQL takes a megabyte of them. */
export const mostTokens = 20_000
export const mostTerms = 100
export const longestTerm = 20

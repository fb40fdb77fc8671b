import type { Forgotten } from '#modules/requests'

/** What was taken out of a case, by what modules call it: `letters`, `remedies`; texts and files are always there. */
export interface Taken {
  /** Sealed texts, the form among them. */
  readonly texts: number
  /** Files that were cleared away. */
  readonly files: number
  readonly [what: string]: number
}

/** All that modules took, added up. Pure. */
export const takenOf = (all: readonly Forgotten[], files: number): Taken => {
  const sums = new Map<string, number>()
  for (const { counts } of all)
    for (const [what, many] of Object.entries(counts)) sums.set(what, (sums.get(what) ?? 0) + many)
  return { texts: 0, ...Object.fromEntries(sums), files }
}

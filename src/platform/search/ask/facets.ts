/** Facets as an entry has them, and how many have the same. */
export interface FacetRow {
  readonly facets: string
  readonly entries: number
}

/** How many entries have each value of the names asked for, the most frequent first. Pure. */
export const countFacets = (
  rows: readonly FacetRow[],
  names: readonly string[],
): Readonly<Record<string, ReadonlyMap<string, number>>> => {
  const counts = new Map(names.map((name) => [name, new Map<string, number>()]))
  for (const { facets, entries } of rows) {
    const values = JSON.parse(facets) as Readonly<Record<string, readonly string[]>>
    for (const [name, count] of counts)
      for (const value of values[name] ?? []) count.set(value, (count.get(value) ?? 0) + entries)
  }
  const sorted = (count: ReadonlyMap<string, number>) =>
    new Map([...count].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
  return Object.fromEntries([...counts].map(([name, count]) => [name, sorted(count)]))
}

/** How many entries have each value of the names asked for, the most frequent first. Pure. */
export const countFacets = (
  facets: readonly string[],
  names: readonly string[],
): Readonly<Record<string, ReadonlyMap<string, number>>> => {
  const counts = new Map(names.map((name) => [name, new Map<string, number>()]))
  if (names.length === 0) return {}
  for (const json of facets) {
    const values = JSON.parse(json) as Readonly<Record<string, readonly string[]>>
    for (const [name, count] of counts)
      for (const value of new Set(values[name])) count.set(value, (count.get(value) ?? 0) + 1)
  }
  const sorted = (count: ReadonlyMap<string, number>) =>
    new Map([...count].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
  return Object.fromEntries([...counts].map(([name, count]) => [name, sorted(count)]))
}

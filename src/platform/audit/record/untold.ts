/**
 * A JSON value of the same shape with nothing under these names, however deep, and texts empty: what a trail that is
 * never changed must not be told. Pure.
 */
export const untold = (value: unknown, names: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((each) => untold(each, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      names.includes(name) ? (typeof each === 'string' ? '' : null) : untold(each, names),
    ]),
  )
}

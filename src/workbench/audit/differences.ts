/** One place where before and after differ, as text. */
export interface Difference {
  readonly path: string
  readonly before: string
  readonly after: string
}

const printed = (value: unknown): string => {
  if (value === undefined || value === null) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const leaves = (value: unknown, path = ''): readonly (readonly [string, unknown])[] => {
  if (!isRecord(value)) return value === undefined || value === null ? [] : [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

/** Every place that differs, in the order of what came after; what stayed the same is left out. */
export const differencesOf = (before: unknown, after: unknown): readonly Difference[] => {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))]
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((path) => ({ path, before: printed(old.get(path)), after: printed(now.get(path)) }))
    .filter((place) => place.before !== place.after)
}

/** Words of programs and days: what tells a reader of a value what it is, and nobody's name. */
const harmless = /^(?:[a-z][\w.-]*|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)$/u

/** A JSON value of the same shape with every text taken out that could tell of somebody. Pure. */
export const blanked = (value: unknown): unknown => {
  if (typeof value === 'string') return harmless.test(value) ? value : ''
  if (Array.isArray(value)) return value.map(blanked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, blanked(each)]))
}

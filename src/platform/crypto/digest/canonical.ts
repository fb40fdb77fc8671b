/** Messages name what kind of thing it was, never the value or where it stood: a key may be personal data too. */
const reject = (what: string): never => {
  throw new TypeError(`canonical JSON cannot hold ${what}`)
}

const textOf = (text: string): string =>
  text.isWellFormed() ? JSON.stringify(text) : reject('a lone surrogate')

const numberOf = (number: number): string =>
  Number.isFinite(number) ? JSON.stringify(number) : reject('a number that is not finite')

const listOf = (list: readonly unknown[], above: readonly object[]): string =>
  `[${Array.from(list, (item) => write(item, above)).join(',')}]`

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const recordOf = (record: object, above: readonly object[]): string => {
  if (!isPlain(record)) return reject('an object of a class')
  if (Object.getOwnPropertySymbols(record).length > 0) return reject('a key that is a symbol')
  // Without a comparison `sort` goes by UTF-16 code units, as RFC 8785 wants it; never by the locale of the machine.
  const members = Object.keys(record)
    .sort()
    .map((key) => `${textOf(key)}:${write(Reflect.get(record, key), above)}`)
  return `{${members.join(',')}}`
}

const nested = (value: object, above: readonly object[]): string => {
  if (above.includes(value)) return reject('a circle')
  const within = [...above, value]
  return Array.isArray(value) ? listOf(value, within) : recordOf(value, within)
}

const write = (value: unknown, above: readonly object[]): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'number') return numberOf(value)
  return typeof value === 'object' ? nested(value, above) : reject(`a value of type ${typeof value}`)
}

/**
 * The one text of a JSON value, by RFC 8785: keys in the order of their UTF-16 code units at every depth, no blanks,
 * numbers as ECMAScript prints them (-0 is 0). What JSON cannot hold is refused, not left out: undefined (also as
 * a property or a hole of a list), functions, symbols, bigint, NaN, infinities, dates and other objects of
 * a class, circles, lone surrogates. Throws TypeError.
 */
export const canonicalJson = (value: unknown): string => write(value, [])

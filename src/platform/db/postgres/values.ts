import type { CustomTypesConfig } from 'pg'
import { types } from 'pg'

const { BOOL, FLOAT4, FLOAT8, INT2, INT4, INT8, NUMERIC } = types.builtins

/** As SQLite does: an integer that a number can't hold is refused, not rounded. */
const integer = (text: string): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError('an integer of the database is too large for a number')
}

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT2, integer],
  [INT4, integer],
  [INT8, integer],
  [FLOAT4, Number],
  [FLOAT8, Number],
  // Sums of integers are numeric, comparisons are bool; SQLite knows neither.
  [NUMERIC, Number],
  [BOOL, (text) => (text === 't' ? 1 : 0)],
])

const asText = (text: string): string => text

/** What comes back is what SQLite gives: numbers and text. */
export const valuesAsSqlite: CustomTypesConfig = {
  getTypeParser: (oid: number) => parsers.get(oid) ?? asText,
}

import type { DatabaseErrorKind } from '../error.ts'
import { DatabaseError, engineSaid } from '../error.ts'

interface SqliteFailure extends Error {
  readonly errcode: number
}

const isSqliteFailure = (error: unknown): error is SqliteFailure =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'

/** Extended result codes first, then the primary ones in their low byte: https://sqlite.org/rescode.html */
const kinds: ReadonlyMap<number, DatabaseErrorKind> = new Map([
  [2067, 'unique'],
  [1555, 'unique'],
  [2579, 'unique'],
  [787, 'foreign-key'],
  [1811, 'foreign-key'],
  [275, 'check'],
  [1299, 'not-null'],
  [3091, 'value'],
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [11, 'damaged'],
  [13, 'disk-full'],
  [14, 'unreachable'],
  [18, 'value'],
  [20, 'value'],
  [26, 'damaged'],
])

const columnsOf = (message: string): readonly string[] =>
  /UNIQUE constraint failed: (?<columns>[\w., ]+)$/u.exec(message)?.groups?.['columns']?.split(', ') ?? []

/** What node:sqlite threw, by the name both engines share. */
export const failureOf = (error: unknown): DatabaseError => {
  if (error instanceof DatabaseError) return error
  if (!isSqliteFailure(error)) {
    // node:sqlite refuses integers that a number can't hold with a RangeError.
    const kind = error instanceof RangeError ? 'value' : 'other'
    return new DatabaseError(kind, { cause: error })
  }
  const { errcode, message } = error
  const kind = kinds.get(errcode) ?? kinds.get(errcode & 0xff) ?? 'other'
  return new DatabaseError(kind, { columns: columnsOf(message), cause: engineSaid(errcode, message) })
}

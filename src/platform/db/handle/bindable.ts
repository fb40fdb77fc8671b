import { DatabaseError } from '../error.ts'

const refused = (what: string): DatabaseError =>
  new DatabaseError('value', { cause: new Error(`a parameter is ${what}`) })

/** A value both engines store alike: booleans are 0 and 1; dates and objects must be text already. */
export const bindable = (value: unknown): string | number | bigint | Uint8Array | null => {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    throw refused('not a finite number')
  }
  if (value instanceof Uint8Array) return value
  throw refused(typeof value)
}

import { randomUUIDv7 } from 'node:crypto'

/** A new id for a row: a UUID of version 7, which sorts by the time it was made and tells nothing else. */
export const newId = (): string => randomUUIDv7()

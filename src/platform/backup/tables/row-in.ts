import type { TableShape } from '#platform/db'
import { unreadable } from '../archive/damage.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCell = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number'

const jsonIn = (line: string, entry: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw unreadable(entry)
  }
}

/** The values of a line in the order of the table's columns. Throws Refusal where it is no row of this table. */
export const rowIn = (line: string, { columns }: TableShape, entry: string): readonly unknown[] => {
  const row = jsonIn(line, entry)
  if (!isRecord(row) || Object.keys(row).length !== columns.length) throw unreadable(entry)
  const values = columns.map((column) => row[column])
  if (!values.every(isCell)) throw unreadable(entry)
  return values
}

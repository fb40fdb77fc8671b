import type { ColumnId } from '../ids.ts'
import type { ColumnRow } from '../schema/tables.ts'

type Node = Pick<ColumnRow, 'id' | 'parent' | 'place'>

/** The columns below one, or the first level for null, in their order. */
export const childrenOf = <Row extends Node>(rows: readonly Row[], parent: ColumnId | null): readonly Row[] =>
  rows
    .filter((row) => row.parent === parent)
    .toSorted((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))

/** Every column behind the one above it, in the order they are shown. */
export const inOrder = <Row extends Node>(
  rows: readonly Row[],
  parent: ColumnId | null = null,
): readonly Row[] => childrenOf(rows, parent).flatMap((row) => [row, ...inOrder(rows, row.id)])

/** A column and all above it, itself first. */
export const upFrom = <Row extends Node>(rows: readonly Row[], id: ColumnId | null): readonly Row[] => {
  const row = rows.find((each) => each.id === id)
  return row ? [row, ...upFrom(rows, row.parent)] : []
}

/** A column and all below it. */
export const downFrom = <Row extends Node>(rows: readonly Row[], id: ColumnId): readonly Row[] => {
  const row = rows.find((each) => each.id === id)
  return row ? [row, ...inOrder(rows, id)] : []
}

import type { RowOf } from '../api/operations.ts'

/** A column of a body with how it is kept up to date. */
export type Column = RowOf<'columns'>

type Node = Pick<Column, 'id' | 'parent'>

/** How deep a column lies; nought on the first level. */
export const levelOf = (rows: readonly Node[], { parent }: Node): number => {
  const above = rows.find(({ id }) => id === parent)
  return above === undefined ? 0 : 1 + levelOf(rows, above)
}

/** A column under those it is in: `法定主动公开内容 / 财政信息`. */
export const pathOf = (rows: readonly Column[], { parent, title }: Column): string => {
  const above = rows.find(({ id }) => id === parent)
  return above === undefined ? title : `${pathOf(rows, above)} / ${title}`
}

/** Whether a column is another or lies below it. */
export const isWithin = (rows: readonly Node[], node: Node, id: string): boolean => {
  if (node.id === id) return true
  const above = rows.find((row) => row.id === node.parent)
  return above !== undefined && isWithin(rows, above, id)
}

/** Where a column stands among its siblings, and how many there are. */
export const placeOf = (
  rows: readonly Node[],
  { id, parent }: Node,
): { readonly place: number; readonly of: number } => {
  const siblings = rows.filter((row) => row.parent === parent)
  return { place: siblings.findIndex((row) => row.id === id), of: siblings.length }
}

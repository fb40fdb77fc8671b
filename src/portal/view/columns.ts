import type { StatutoryItem } from '#statute/catalogue'
import { article20, article21 } from '#statute/catalogue'
import type { PublicColumn } from '#modules/publishing'

/** A column with those below it. */
export interface ColumnNode {
  readonly column: PublicColumn
  readonly children: readonly ColumnNode[]
}

/** The columns below one, or of the first level for null, as a tree. */
export const treeOf = (
  columns: readonly PublicColumn[],
  parent: PublicColumn['parent'],
): readonly ColumnNode[] =>
  columns
    .filter((column) => column.parent === parent)
    .map((column) => ({ column, children: treeOf(columns, column.id) }))

/** A column and all above it, the highest first. */
export const pathTo = (columns: readonly PublicColumn[], column: PublicColumn): readonly PublicColumn[] => {
  const above = columns.find(({ id }) => id === column.parent)
  return above === undefined ? [column] : [...pathTo(columns, above), column]
}

/** A statutory item and the columns that hold it. */
export interface ItemGroup {
  readonly item: StatutoryItem
  readonly columns: readonly PublicColumn[]
}

/** The highest columns that hold an item: one below another of them says nothing new. */
const holding = (columns: readonly PublicColumn[], code: string): readonly PublicColumn[] => {
  const all = columns.filter(({ items }) => items.includes(code))
  const ids = new Set(all.map(({ id }) => id))
  return all.filter(({ parent }) => parent === null || !ids.has(parent))
}

/**
 * 条例第二十条 in full, 第二十一条 as far as a column holds it: by local conditions a body publishes some of the latter.
 */
export const itemGroups = (columns: readonly PublicColumn[]) => {
  const groups = (items: readonly StatutoryItem[]): readonly ItemGroup[] =>
    items.map((item) => ({ item, columns: holding(columns, item.code) }))
  return {
    article20: groups(article20),
    article21: groups(article21).filter((group) => group.columns.length > 0),
  }
}

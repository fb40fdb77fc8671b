import type { Page } from '#platform/db'
import type { Group, Item, PageAsked } from './source.ts'

/** Counts by place of what is at hand. */
export const groupsOf = (items: readonly Item[]): readonly Group[] =>
  [...Map.groupBy(items, ({ place }) => place)].map(([place, there]) => ({
    place,
    count: there.length,
    amount: there.reduce((sum, { amount }) => sum + amount, 0),
  }))

/** A page by the id of what is at hand, in the order of ids. */
export const pageOfItems = <One extends Item>(
  items: readonly One[],
  { after = '', limit }: PageAsked,
): Page<One> => {
  const rest = items.filter(({ item }) => item > after)
  const rows = rest.slice(0, limit)
  return { rows, next: rest.length > limit ? rows.at(-1)?.item : undefined }
}

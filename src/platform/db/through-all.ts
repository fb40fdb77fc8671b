/** What one page of rows came to: where the next one begins, undefined behind the last; how many rows were changed. */
export interface PageDone<Key> {
  readonly next: Key | undefined
  readonly changed: number
}

/**
 * Goes through a table page by page, each in a transaction of its own, so that it may be broken off and begun again.
 * Gives how many rows were changed.
 */
export const throughAll = async <Key>(
  first: Key,
  page: (after: Key) => Promise<PageDone<Key>>,
): Promise<number> => {
  let total = 0
  for (let after: Key | undefined = first; after !== undefined;) {
    const { next, changed }: PageDone<Key> = await page(after)
    total += changed
    after = next
  }
  return total
}

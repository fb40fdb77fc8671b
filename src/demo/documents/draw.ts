/** Draws that are the same every time: an example office must not differ from start to start. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  readonly number: (low: number, high: number) => number
  readonly of: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** mulberry32, from a seed. */
export const drawFrom = (seed: number): Draw => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { number, of: (items) => items[number(0, items.length - 1)] ?? items[0] }
}

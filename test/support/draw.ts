/** A source of choices. A seed makes one for benches, a list of numbers makes one that fast-check can shrink. */
export interface Draw {
  /** A whole number from `from` to `to`, both included; the first choice is always `from`. */
  readonly int: (from: number, to: number) => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** True in one of `outOf` cases; the first choice is always false. */
  readonly once: (outOf: number) => boolean
}

const drawFrom = (next: () => number): Draw => {
  const int = (from: number, to: number): number => from + (next() % (to - from + 1))
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    once: (outOf) => int(0, outOf - 1) === outOf - 1,
  }
}

/** Choices from a seed (mulberry32): the same seed gives the same choices on every machine. */
export const drawFromSeed = (seed: number): Draw => {
  let state = seed | 0
  return drawFrom(() => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  })
}

/** Choices from a list; when it runs out every choice is the first one, so a shorter list is a simpler report. */
export const drawFromList = (choices: readonly number[]): Draw => {
  let at = 0
  return drawFrom(() => choices[at++] ?? 0)
}

/** The middle of some numbers. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

type Measure = () => number | Promise<number>

/**
 * Measures two things in turns, so that whatever else the machine does falls on both alike; who goes first
 * changes every round. Gives the median of each.
 */
export const inTurns = async (
  rounds: number,
  ours: Measure,
  base: Measure,
): Promise<{ readonly ours: number; readonly base: number }> => {
  const found: { readonly ours: number[]; readonly base: number[] } = { ours: [], base: [] }
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) found.ours.push(await ours())
    found.base.push(await base())
    if (round % 2 === 1) found.ours.push(await ours())
  }
  return { ours: median(found.ours), base: median(found.base) }
}

/** Milliseconds that one call takes, over several calls. */
export const timed = (calls: number, work: (call: number) => void): number => {
  const start = performance.now()
  for (let call = 0; call < calls; call++) work(call)
  return (performance.now() - start) / calls
}

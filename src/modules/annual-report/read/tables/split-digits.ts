/** A test of a full set of numbers: whether the sums the form demands hold. */
export type Holds = (numbers: readonly number[]) => boolean

/** The last number is the total of the others, as in every row of table 3 and every group of table 4. */
export const lastIsTotal: Holds = (numbers) =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1)

/** More ways than this to cut a row are not searched. */
const mostSteps = 20_000

const token = /[-−－+]?\d+(?:\.\d+)?/gu

/** Nothing but numbers and their unit: a remark among them may hold numbers of its own. */
const onlyNumbers = /^[\d\s.+\-−－]+(?:万?元)?$/u

const natural = (digits: string): boolean => /^[-−－+]?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(digits)

/** All ways to write a run of digits as `count` numbers without leading zeros. */
function* cuts(run: string, count: number): Generator<string[]> {
  if (count === 1) {
    if (natural(run)) yield [run]
    return
  }
  for (let length = 1; length <= run.length - (count - 1); length += 1) {
    const head = run.slice(0, length)
    if (!natural(head)) continue
    for (const tail of cuts(run.slice(length), count - 1)) yield [head, ...tail]
  }
}

function* spreadOver(runs: readonly string[], count: number): Generator<string[]> {
  const [run, ...rest] = runs
  if (run === undefined) {
    if (count === 0) yield []
    return
  }
  const most = Math.min(run.length, count - rest.length)
  const least = Math.max(1, count - rest.join('').length)
  for (let here = least; here <= most; here += 1)
    for (const head of cuts(run, here))
      for (const tail of spreadOver(rest, count - here)) yield [...head, ...tail]
}

/**
 * Cuts digits that have run together into `count` numbers, when there is exactly one way to do it without
 * leading zeros in which the sums hold. Spaces and signs in the text are kept as cuts. Undefined when no
 * way, or more than one, is left: then nothing is guessed.
 */
export const splitDigits = (text: string, count: number, holds: Holds): string[] | undefined => {
  if (!onlyNumbers.test(text)) return undefined
  const runs = text.match(token) ?? []
  if (runs.length === 0 || runs.length > count || runs.join('').length < count) return undefined
  let only: string[] | undefined
  let steps = 0
  for (const numbers of spreadOver(runs, count)) {
    steps += 1
    if (steps > mostSteps) return undefined
    if (!holds(numbers.map(Number))) continue
    if (only !== undefined) return undefined
    only = numbers
  }
  return only
}

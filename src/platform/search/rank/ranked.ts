import type { Ask } from '../ask/candidates.ts'
import type { Asked } from '../ask/needs.ts'
import { longsOf, shortsOf } from '../ask/read.ts'
import { scorerOf } from './score.ts'

/** Of so many, the best so far, the long texts are read as well. */
const mostRead = 40

/** An entry in the order of what was found. */
export interface Ranked {
  readonly number: number
  readonly score: number
}

const byScore = (one: Ranked, other: Ranked): number => other.score - one.score || other.number - one.number

/**
 * The best first: all that are looked at by their short texts, the best of them once more by their long ones. What else
 * was found stands behind, the newest first.
 */
export const ranked = async (
  ask: Ask,
  asked: Asked,
  looked: readonly number[],
  found: readonly number[],
): Promise<readonly Ranked[]> => {
  const score = scorerOf(asked, ask.frequencies)
  const shorts = await shortsOf(ask, looked)
  const all = shorts.map((short) => ({ short, number: short.number, score: score(short) })).toSorted(byScore)
  const best = all.slice(0, mostRead)
  const longs = await longsOf(
    ask,
    best.map(({ number }) => number),
  )
  const again = best.map(({ short, number }) => ({ number, score: score(short, longs.get(number)) }))
  const seen = new Set(looked)
  const rest = found.filter((number) => !seen.has(number)).map((number) => ({ number, score: 0 }))
  return [
    ...again.toSorted(byScore),
    ...all.slice(mostRead).map(({ number, score: short }) => ({ number, score: short })),
    ...rest,
  ]
}

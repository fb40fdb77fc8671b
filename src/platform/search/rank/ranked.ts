import type { Ask } from '../ask/candidates.ts'
import type { Asked } from '../ask/needs.ts'
import { longsOf, shortsOf } from '../ask/read.ts'
import { scorerOf } from './score.ts'

/** Of so many, the best so far, the long texts are read as well. */
const mostRead = 20

/** An entry in the order of what was found. */
interface Ranked {
  readonly number: number
  readonly id: string
  readonly score: number
}

const byScore = (one: Ranked, other: Ranked): number => other.score - one.score || other.number - one.number

/**
 * The best of some entries first: by their short texts, and of the best those whose short texts don't have everything
 * once more by their long ones.
 */
export const ranked = async (
  ask: Ask,
  asked: Asked,
  numbers: readonly number[],
): Promise<readonly Ranked[]> => {
  const shorts = await shortsOf(ask, numbers)
  const { score, needsLong } = scorerOf(asked, await ask.frequencies())
  const all = shorts
    .map((short) => ({ short, number: short.number, id: short.id, score: score(short) }))
    .toSorted(byScore)
  const read = all.slice(0, mostRead).filter(({ short }) => needsLong(short))
  const longs = await longsOf(
    ask,
    read.map(({ number }) => number),
  )
  for (const entry of read) entry.score = score(entry.short, longs.get(entry.number))
  return [...all.slice(0, mostRead).toSorted(byScore), ...all.slice(mostRead)]
}

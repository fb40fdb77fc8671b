import { sm3 } from '#platform/crypto'
import type { RequestCells } from '#modules/requests'
import { shingles } from '#modules/requests'

/** Bands of two smallest values each: texts that share half their pieces agree in one of them 997 times in 1,000. */
const bands = 20
const inBand = 2

const prime = 4_294_967_291n

/** One value of a piece, below 2^32: where the digest says. */
const valueOf = (piece: string): bigint => BigInt(`0x${sm3(piece).slice(0, 8)}`)

/** How the pieces are put into another order, each time a different one. */
const shuffles = Array.from({ length: bands * inBand }, (_, at) => ({
  times: BigInt(`0x${sm3(`times ${at}`).slice(0, 8)}`) | 1n,
  plus: BigInt(`0x${sm3(`plus ${at}`).slice(0, 8)}`),
}))

const smallest = (values: readonly bigint[], { times, plus }: (typeof shuffles)[number]): bigint =>
  values.reduce((least, value) => {
    const put = (value * times + plus) % prime
    return put < least ? put : least
  }, prime)

/** The bands of a text (MinHash): alike texts have one in common, which is looked up instead of opening all. Pure. */
const bandsOf = (text: string): readonly string[] => {
  const values = [...shingles(text)].map(valueOf)
  const least = shuffles.map((shuffle) => smallest(values, shuffle))
  return Array.from(
    { length: bands },
    (_, band) => `band${band}x${least.slice(band * inBand, (band + 1) * inBand).join('x')}`,
  )
}

/** Marks to store: keyed, so that without the keys nothing can be told of the text. */
export const marksOf = (text: string, cells: RequestCells): readonly string[] => [
  ...new Set(bandsOf(text).flatMap((band) => cells.indexOf('text', band) ?? [])),
]

/** Marks to look for, under every key that is still there. */
export const marksFor = (text: string, cells: RequestCells): readonly string[] =>
  bandsOf(text).flatMap((band) => cells.indexes('text', band))

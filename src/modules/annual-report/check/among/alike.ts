import type { Copy } from './copies.ts'
import type { ReportDigest } from './digest.ts'
import { likeness, signatureLength } from './minhash.ts'

const threshold = 0.9

const compare = (one: ReportDigest, at: number, other: ReportDigest, from: number): number =>
  one.prints.exact[at] === other.prints.exact[from]
    ? 1
    : likeness(one.prints.signatures, at * signatureLength, other.prints.signatures, from * signatureLength)

/** The paragraphs of a report that stand in one other. */
export const copiesFrom = (report: ReportDigest, from: ReportDigest): Copy[] =>
  Array.from(report.prints.exact, (_, paragraph) => {
    let best = 0
    for (let other = 0; other < from.prints.exact.length; other++)
      best = Math.max(best, compare(report, paragraph, from, other))
    return { paragraph, from, likeness: best }
  }).filter((copy) => copy.likeness >= threshold)

interface Place {
  readonly digest: ReportDigest
  readonly paragraph: number
}

const bodyOf = ({ organisation, name }: ReportDigest): string => organisation ?? name

const rows = 4
const bands = signatureLength / rows
/** A paragraph number has to fit below the hash of its band in the 53 bits of a number. */
const places = 0x200000
/** Words that more bodies than this share were given to them all; that is no copying from one another. */
const mostBodies = 20
const mostLooked = 12

const bandOf = ({ digest, paragraph }: Place, band: number): number => {
  let hash = 0x811c9dc5 ^ band
  const from = paragraph * signatureLength + band * rows
  for (let row = 0; row < rows; row++)
    hash = Math.imul(hash ^ (digest.prints.signatures[from + row] ?? 0), 0x01000193)
  return hash >>> 0
}

const rank = (place: Place): number => place.digest.year ?? 0

/** For one paragraph the likest of another body among those that fell into the same band, not of a later year. */
const bestIn = (place: Place, group: readonly Place[]): Copy | null => {
  let best: Copy | null = null
  let looked = 0
  for (const other of group) {
    if (bodyOf(other.digest) === bodyOf(place.digest) || rank(other) > rank(place)) continue
    const found = compare(place.digest, place.paragraph, other.digest, other.paragraph)
    if (found >= threshold && found > (best?.likeness ?? 0))
      best = { paragraph: place.paragraph, from: other.digest, likeness: found }
    if (++looked >= mostLooked) break
  }
  return best
}

/** Runs of equal band hashes, as groups of places. */
function* groupsOf(all: readonly Place[], band: number): Generator<readonly Place[]> {
  const keys = Float64Array.from(all, (place, index) => bandOf(place, band) * places + index).sort()
  let from = 0
  for (let at = 1; at <= keys.length; at++) {
    if (at < keys.length && Math.floor((keys[at] ?? 0) / places) === Math.floor((keys[from] ?? 0) / places))
      continue
    if (at - from > 1)
      yield Array.from(keys.subarray(from, at), (key) => all[key % places]).filter(
        (place) => place !== undefined,
      )
    from = at
  }
}

/**
 * For every report the paragraphs that stand in a report of another body as well. Near ones are found by bands of
 * their signatures, so the cost grows with the number of paragraphs and not with its square.
 */
export const copiesAmong = (digests: readonly ReportDigest[]): ReadonlyMap<ReportDigest, Copy[]> => {
  const all = digests
    .flatMap((digest) => Array.from(digest.prints.exact, (_, paragraph): Place => ({ digest, paragraph })))
    .slice(0, places)
  const found = new Map<ReportDigest, Map<number, Copy>>()
  for (let band = 0; band < bands; band++)
    for (const group of groupsOf(all, band)) {
      if (new Set(group.map(({ digest }) => bodyOf(digest))).size > mostBodies) continue
      for (const place of group) {
        const copy = bestIn(place, group)
        const known = found.get(place.digest) ?? new Map<number, Copy>()
        if (copy === null || copy.likeness <= (known.get(place.paragraph)?.likeness ?? 0)) continue
        found.set(place.digest, known.set(place.paragraph, copy))
      }
    }
  return new Map(
    [...found].map(([digest, copies]) => [
      digest,
      [...copies.values()].toSorted((a, b) => a.paragraph - b.paragraph),
    ]),
  )
}

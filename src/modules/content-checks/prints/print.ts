/** Characters of a piece of text that is compared. */
const shingle = 5
/** Numbers of a print. */
const bins = 64
/** Bands of a print, each of so many numbers: texts that have 4 in 5 pieces in common share one almost surely. */
const bands = 8
const rows = 4
/** A shorter text is like many others by chance. */
const shortest = 200

const mix = (number: number): number => {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Letters and figures only: neither signs nor blanks make two texts different. */
const bareOf = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

const smallest = (text: string): readonly (number | undefined)[] => {
  const least = new Array<number | undefined>(bins).fill(undefined)
  for (let at = 0; at + shingle <= text.length; at += 1) {
    let sum = 0x811c9dc5
    for (let next = at; next < at + shingle; next += 1)
      sum = Math.imul(sum ^ text.charCodeAt(next), 0x01000193)
    const number = mix(sum)
    const bin = number % bins
    const known = least[bin]
    if (known === undefined || number < known) least[bin] = number
  }
  return least
}

/**
 * A print of a text: the least of the hashes of its pieces in each of 64 bins. Two prints have as many numbers in common,
 * by part, as the texts have pieces. Undefined for a text too short to be told apart. Pure.
 */
export const printOf = (text: string): readonly number[] | undefined => {
  const bare = bareOf(text)
  if (bare.length < shortest) return undefined
  const least = smallest(bare)
  // An empty bin borrows from the next that is not.
  return least.map((own, bin) => {
    for (let step = 0; step < bins; step += 1) {
      const found = least[(bin + step) % bins]
      if (found !== undefined) return step === 0 ? found : mix(found + step)
    }
    return own ?? 0
  })
}

/** Characters of a number of a written print. */
const width = 8

/** The part of the pieces two texts have in common by their written prints, 0 to 1, give or take 0.05. */
export const shareOf = (one: string, other: string): number => {
  let same = 0
  for (let at = 0; at < bins * width; at += width)
    if (one.startsWith(other.slice(at, at + width), at)) same += 1
  return same / bins
}

/** Under which bands a print is filed. */
export const bandsOf = (print: readonly number[]): readonly string[] =>
  Array.from({ length: bands }, (_, band) =>
    [band, ...print.slice(band * rows, band * rows + rows).map((number) => number.toString(36))].join('-'),
  )

/** A print as text: two are compared as they are written. */
export const writePrint = (print: readonly number[]): string =>
  print.map((number) => number.toString(16).padStart(width, '0')).join('')

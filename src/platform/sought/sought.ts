/** A text as it is looked for: letters and digits alone, in their plain form, small. */
interface Folded {
  readonly text: string
  /** Where the character at a place of the folded text stood in the text. */
  readonly at: (place: number) => number
}

const counts = /[\p{L}\p{N}]/u

const plainOf = (character: string): string =>
  [...character.normalize('NFKC').toLowerCase()].filter((each) => counts.test(each)).join('')

/**
 * Folds a text: width, case, compatibility forms, blanks, punctuation and invisible marks make no difference any more.
 * `张 三`, `张\u200b三` and `张，三` are the same; so are `１３８-0013` and `1380013`.
 */
const foldSought = (text: string): Folded => {
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const plain = plainOf(character)
    places.push(...Array.from({ length: plain.length }, () => at))
    parts.push(plain)
    at += character.length
  }
  return { text: parts.join(''), at: (place) => places[place] ?? text.length }
}

/** The folded form alone. */
export const soughtOf = (text: string): string => foldSought(text).text

const isNumber = (folded: string): boolean =>
  folded.length >= 6 && [...folded].filter((each) => /\d/u.test(each)).length * 4 >= folded.length * 3

/** Half of a number, four characters at least: less than that is met anywhere by chance. */
const partOf = (folded: string): number => Math.max(4, Math.ceil(folded.length / 2))

/**
 * What must not be met of a withheld text, folded: itself, and of a number (an identity card, a telephone, an account)
 * every part as long as half of it. Nothing for a text without letters and digits.
 */
export const tracesOf = (withheld: string): readonly string[] => {
  const folded = soughtOf(withheld)
  if (folded === '') return []
  if (!isNumber(folded)) return [folded]
  const length = partOf(folded)
  const parts = Array.from({ length: folded.length - length + 1 }, (_, from) =>
    folded.slice(from, from + length),
  )
  return [folded, ...new Set(parts)]
}

/** A place in a text: offsets of it, end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Places that touch or lie over each other become one. */
const joined = (places: readonly Place[]): readonly Place[] => {
  const out: Place[] = []
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    const last = out.at(-1)
    if (last !== undefined && place.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
    else out.push(place)
  }
  return out
}

/** Everywhere a withheld text stands in a text, or a trace of it, whatever stands between its characters. */
export const placesOf = (text: string, withheld: string): readonly Place[] => {
  const folded = foldSought(text)
  const found: Place[] = []
  for (const trace of tracesOf(withheld))
    for (let from = folded.text.indexOf(trace); from !== -1; from = folded.text.indexOf(trace, from + 1)) {
      const last = folded.at(from + trace.length - 1)
      const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
      found.push({ start: folded.at(from), end: last + width })
    }
  return joined(found)
}

/** A text with black in the place of what is withheld, character for character. */
export const blackened = (text: string, withheld: readonly string[]): string => {
  const places = joined(withheld.flatMap((each) => placesOf(text, each)))
  return places.reduceRight(
    (left, { start, end }) => left.slice(0, start) + black.repeat(end - start) + left.slice(end),
    text,
  )
}

/** What stands for a character that was taken out. */
const black = '█'

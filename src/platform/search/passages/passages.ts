import type { Folded } from './folded.ts'
import { foldPlaces } from './folded.ts'
import { patternOf } from './needles.ts'

/** Where a mark stands in a text: UTF-16 units, the end excluded. */
export interface Mark {
  readonly from: number
  readonly until: number
}

/** A part of a text with what was looked for in it. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A part of a text, and whether it goes on before and behind. */
export interface Passage extends MarkedText {
  readonly before: boolean
  readonly behind: boolean
}

export interface PassageOptions {
  /** How many at most; one unless told. */
  readonly most?: number
  /** Characters of one, about; 120 unless told. */
  readonly length?: number
}

/** Characters that are looked through, and places that are looked at. */
const longest = 100_000
const mostFound = 2000

interface Found extends Mark {
  readonly what: string
}

const findIn = ({ text, places }: Folded, needles: readonly string[]): readonly Found[] => {
  const pattern = patternOf(needles)
  const found: Found[] = []
  if (pattern)
    for (const match of text.matchAll(pattern)) {
      if (found.length >= mostFound) break
      const end = match.index + match[0].length
      const from = places[match.index] ?? 0
      // The character the last unit came from belongs to it.
      let next = end
      while (next < places.length - 1 && places[next] === places[end - 1]) next += 1
      found.push({ from, until: places[next] ?? from, what: match[0] })
    }
  return found
}

/** Marks that touch or overlap as one. */
const together = (marks: readonly Mark[]): readonly Mark[] => {
  const joined: Mark[] = []
  for (const { from, until } of marks) {
    const last = joined.at(-1)
    if (last && from <= last.until)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, until) }
    else if (until > from) joined.push({ from, until })
  }
  return joined
}

/** A whole text with what is looked for marked: a title. Pure. */
export const markWords = (text: string, needles: readonly string[]): MarkedText => {
  const shown = text.slice(0, longest)
  return { text, marks: together(findIn(foldPlaces(shown), needles)) }
}

interface Window {
  readonly first: number
  readonly last: number
  readonly worth: number
}

/** What begins at a find and reaches as far as a passage may: what differs counts most. */
const windowAt = (found: readonly Found[], first: number, length: number): Window => {
  const start = found[first]?.from ?? 0
  const kinds = new Set<string>()
  let last = first
  for (let index = first; index < found.length && index < first + 40; index += 1) {
    const each = found[index]
    if (!each || each.until - start > length) break
    kinds.add(each.what)
    last = index
  }
  return { first, last, worth: kinds.size * 10 + Math.min(9, last - first) }
}

/** The best that do not overlap, as they follow each other. */
const bestOf = (found: readonly Found[], most: number, length: number): readonly Window[] => {
  const windows = found.map((_, index) => windowAt(found, index, length * 0.8))
  const best: Window[] = []
  for (const window of windows.toSorted((a, b) => b.worth - a.worth || a.first - b.first)) {
    if (best.length >= most) break
    const from = found[window.first]?.from ?? 0
    if (best.every(({ first }) => Math.abs((found[first]?.from ?? 0) - from) > length)) best.push(window)
  }
  return best.toSorted((a, b) => a.first - b.first)
}

const ends = /[。！？；\n]/u

/** Where a passage begins: with its sentence where that is near, never within a character of two units. */
const beginOf = (text: string, at: number, room: number): number => {
  for (let place = at; place > Math.max(0, at - room); place -= 1)
    if (ends.test(text[place - 1] ?? '')) return place
  const begin = Math.max(0, at - Math.floor(room / 2))
  return isLow(text, begin) ? begin - 1 : begin
}

const isLow = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]$/u.test(text[at] ?? '')

const endOf = (text: string, at: number): number => {
  const end = Math.min(text.length, at)
  return isLow(text, end) ? end + 1 : end
}

const cutOut = (text: string, from: number, until: number, marks: readonly Mark[]): Passage => {
  const skipped = /^\s*/u.exec(text.slice(from, until))?.[0].length ?? 0
  const begin = from + skipped
  const shown = text.slice(begin, until).trimEnd()
  return {
    text: shown,
    marks: together(marks)
      .filter((mark) => mark.from >= begin && mark.until <= begin + shown.length)
      .map((mark) => ({ from: mark.from - begin, until: mark.until - begin })),
    before: text.slice(0, begin).trim() !== '',
    behind: text.slice(begin + shown.length).trim() !== '',
  }
}

/**
 * The passages of a text that show best what was looked for, marked; none where nothing of it stands there. `needles`
 * are the marks of what was understood. Pure; a long text is looked through to a bound.
 */
export const passages = (
  text: string,
  needles: readonly string[],
  { most = 1, length = 120 }: PassageOptions = {},
): readonly Passage[] => {
  const shown = text.slice(0, longest)
  const found = findIn(foldPlaces(shown), needles)
  return bestOf(found, most, length).map(({ first, last }) => {
    const [from, until] = [found[first]?.from ?? 0, found[last]?.until ?? 0]
    const begin = beginOf(shown, from, Math.max(20, Math.floor((length - (until - from)) * 0.6)))
    return cutOut(shown, begin, endOf(shown, Math.max(begin + length, until)), found)
  })
}

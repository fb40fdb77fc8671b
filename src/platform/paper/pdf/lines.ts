import { breaksBetween, hangOf, isWord } from './break.ts'

/** A letter with its width in points and the style it is set in. */
export interface Letter<Style> {
  readonly letter: string
  readonly width: number
  readonly style: Style
}

/** One line: what stands in it, how wide it is without what hangs over the edge, and whether the text ends with it. */
export interface Line<Style> {
  readonly letters: readonly Letter<Style>[]
  readonly width: number
  readonly last: boolean
}

const hanging = <Style>({ letter, width }: Letter<Style>): number => width * hangOf(letter)

const lineOf = <Style>(letters: readonly Letter<Style>[], last: boolean): Line<Style> => {
  const end = letters.at(-1)
  const sum = letters.reduce((total, { width }) => total + width, 0)
  return { letters, width: sum - (end ? hanging(end) : 0), last }
}

/** Letters of a word, beyond which it is an address rather than a word, and may go on anywhere. */
const longWord = 24

/** Whether each letter stands in such an address. */
const inAddress = <Style>(letters: readonly Letter<Style>[]): readonly boolean[] => {
  const marks = letters.map(() => false)
  let start = 0
  for (let index = 0; index <= letters.length; index += 1) {
    const at = letters[index]
    if (at !== undefined && isWord(at.letter)) continue
    if (index - start > longWord) marks.fill(true, start, index)
    start = index + 1
  }
  return marks
}

/** Where the line that begins at `start` ends: after the last place it may, or, in a word too long, where it must. */
const endOf = <Style>(
  letters: readonly Letter<Style>[],
  address: readonly boolean[],
  start: number,
  room: number,
): number => {
  let width = 0
  let may = start
  for (let index = start; index < letters.length; index += 1) {
    const at = letters[index]
    if (at === undefined) break
    width += at.width
    const fits = width - hanging(at) <= room + 0.01
    const next = letters[index + 1]
    const inside = address[index] === true && address[index + 1] === true
    if (fits && (next === undefined || inside || breaksBetween(at.letter, next.letter))) may = index + 1
    if (width - at.width > room) return may > start ? may : Math.max(index - 1, start + 1)
  }
  return may > start ? may : Math.max(letters.length - 1, start + 1)
}

/** A text without line ends as lines; the first is `indent` points shorter. */
export const breakLines = <Style>(
  letters: readonly Letter<Style>[],
  room: number,
  indent: number,
): readonly Line<Style>[] => {
  const lines: Line<Style>[] = []
  const address = inAddress(letters)
  let start = 0
  while (start < letters.length) {
    const end = endOf(letters, address, start, lines.length === 0 ? room - indent : room)
    lines.push(lineOf(letters.slice(start, end), end === letters.length))
    start = end
  }
  return lines.length === 0 ? [lineOf<Style>([], true)] : lines
}

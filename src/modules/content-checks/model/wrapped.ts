/** A line of a text as it stands: where it begins, and what it is. */
export interface Piece {
  readonly start: number
  readonly text: string
}

/** Lines of a page have 20 to 60 Chinese characters; what is longer is a paragraph. In half widths. */
const [narrowest, widest] = [40, 120]
/** A line that is broken because it is full leaves so much of its width free at most. */
const full = 0.85
/** So many full lines make a page. */
const fewest = 3

const wide = /[^\u0000-\u024f]/u
const widthOf = (text: string): number => {
  let width = 0
  for (const sign of text.trimEnd()) width += wide.test(sign) ? 2 : 1
  return width
}

const pageNumber = /^[\s—–\-·第]{0,4}\d{1,4}[\s—–\-·页]{0,4}(?:[/／共]\s?\d{1,4}\s?页?)?$/u
const sentenceEnd = /[。！？]["”’」』）)]?\s*$/u
const begins =
  /^(?:[ 　]{2}|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]?\d{1,2}(?:[）)、．]|\.(?!\d))|第[一二三四五六七八九十百]{1,5}[编章节条]|附件?[：:\d]|[•●■□])/u

interface Measured extends Piece {
  readonly width: number
  readonly isNumber: boolean
  /** How often it stands in the text. */
  readonly times: number
}

/** The width of the page a run of lines stands on; undefined where its lines end as their author ended them. */
const pageWidth = (lines: readonly Measured[]): number | undefined => {
  if (lines.length < fewest) return undefined
  const widths = lines.map(({ width }) => width).toSorted((one, other) => other - one)
  // A row of a table may be wider than the page; few are.
  const most = widths[Math.floor(lines.length / 20)] ?? 0
  if (most < narrowest) return undefined
  const whole = lines.filter(({ width }) => width >= most * full)
  const goOn = whole.filter(({ text }) => !sentenceEnd.test(text))
  return whole.length >= fewest && goOn.length * 2 >= whole.length ? most : undefined
}

/** Whether the second line goes on with the sentence of the first, which the page had no more room for. */
const goesOn = (first: Measured, second: Measured, page: number): boolean =>
  first.width >= page * full &&
  !sentenceEnd.test(first.text) &&
  /\p{sc=Han}/u.test(first.text) &&
  !begins.test(second.text)

/** No line of the text: a page number, or a head that every page has. */
const isBetween = ({ isNumber, times, width }: Measured, page: number): boolean =>
  isNumber || (times >= fewest && width < page * full)

const closers: ReadonlyMap<string, string> = new Map(
  ['（）', '《》', '“”', '【】'].map(([open = '', close = '']) => [open, close]),
)
const closing: ReadonlySet<string> = new Set(closers.values())

/** Opening signs of a text that nothing closes in it, and closing ones that nothing opened. */
const openIn = (text: string): { readonly open: readonly string[]; readonly lone: readonly string[] } => {
  const open: string[] = []
  const lone: string[] = []
  for (const sign of text.replaceAll('(', '（').replaceAll(')', '）')) {
    const closer = closers.get(sign)
    if (closer !== undefined) open.push(closer)
    else if (sign === open.at(-1)) open.pop()
    else if (closing.has(sign)) lone.push(sign)
  }
  return { open, lone }
}

/** A cell of a table has few lines. */
const cell = 4

/** Whether what a line opens is closed a few lines on: one sentence in a narrow cell. */
const closesSoon = (before: readonly Piece[], ahead: readonly Piece[]): boolean => {
  const near = before.slice(-cell).map(({ text }) => text)
  const [sign] = openIn(near.join('')).open
  if (sign === undefined) return false
  for (const { text } of ahead.slice(0, cell)) {
    if (begins.test(text) || sentenceEnd.test(text)) return false
    const { open, lone } = openIn(text)
    if (lone.includes(sign)) return true
    if (open.includes(sign)) return false
  }
  return false
}

/** Joins the lines of one page width; what is no line of the text goes from between joined ones. */
const joined = (lines: readonly Measured[]): readonly (readonly Piece[])[] => {
  const page = pageWidth(lines)
  if (page === undefined) return lines.map((line) => [line])
  const paragraphs: Measured[][] = []
  let held: Measured[] = []
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && isBetween(line, page)) {
      held.push(line)
      continue
    }
    if (
      last !== undefined &&
      before !== undefined &&
      (goesOn(before, line, page) || closesSoon(last, lines.slice(index, index + cell)))
    )
      last.push(line)
    else paragraphs.push(...held.map((one) => [one]), [line])
    held = []
  }
  return [...paragraphs, ...held.map((one) => [one])]
}

/**
 * Lines put together to paragraphs where a page broke them, as text taken from PDF has them: lines of one width that do
 * not end a sentence. Lines of an author stay as they are. Each paragraph by its lines, in order.
 */
export const paragraphsOf = (lines: readonly Piece[]): readonly (readonly Piece[])[] => {
  const all = Map.groupBy(lines, ({ text }) => text)
  const measured = lines.map((line): Measured => ({
    ...line,
    width: line.text.length > widest ? widest + 1 : widthOf(line.text),
    isNumber: pageNumber.test(line.text),
    times: all.get(line.text)?.length ?? 0,
  }))
  const runs: Measured[][] = [[]]
  for (const line of measured) {
    if (line.width <= widest) runs.at(-1)?.push(line)
    else runs.push([line], [])
  }
  return runs.flatMap(joined)
}

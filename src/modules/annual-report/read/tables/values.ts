import type { GridCell } from '../blocks/block.ts'
import type { ColumnOf } from './heads.ts'
import { headsOver } from './heads.ts'
import { isWords, writtenAs } from './number.ts'
import type { Row } from './row.ts'
import type { Holds } from './split-digits.ts'
import { splitDigits } from './split-digits.ts'

/** The number cells of a row, one per column of the form; or why they can't be told apart. */
export type Values =
  | { readonly cells: readonly (GridCell | null)[]; readonly inferred?: string }
  | { readonly why: string; readonly raw: string }

/** Where the numbers stand in full rows of the same grid and length, and in how many such rows. */
interface Habit {
  readonly places: readonly number[]
  readonly rows: number
}

/** The habits of a table; null where full rows of one length differ among themselves. */
export type Pattern = ReadonlyMap<string, Habit | null>

/** Lines of text are shifted easily: so many full rows must agree before a partial one is read by them. */
const leastAgreeing = 3

const patternKey = (row: Row, label: number): string => `${row.grid}:${row.cells.length}:${label}`

/** The cells behind the label at index `label` (-1: the row has none), without the shadows of wide cells. */
const behind = (row: Row, label: number): GridCell[] =>
  row.cells.slice(label + 1).filter((cell) => !cell.shadow)

const isNumber = (cell: GridCell): boolean => writtenAs(cell.text) === 'number'

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((place, index) => place === other[index])

/** The places of the numbers in rows that have exactly `width` of them. */
export const patternOf = (
  rows: readonly { readonly row: Row; readonly label: number }[],
  width: number,
): Pattern => {
  const pattern = new Map<string, Habit | null>()
  for (const { row, label } of rows) {
    const places = [...row.cells.keys()].filter((index) => {
      const cell = row.cells[index]
      return index > label && cell !== undefined && !cell.shadow && isNumber(cell)
    })
    if (places.length !== width) continue
    const key = patternKey(row, label)
    const known = pattern.get(key)
    if (known === undefined) pattern.set(key, { places, rows: 1 })
    else if (known !== null)
      pattern.set(key, same(known.places, places) ? { places, rows: known.rows + 1 } : null)
  }
  return pattern
}

/** In lines of text the values stand side by side: when all numbers fit one such window only, it is theirs. */
const byWindow = (row: Row, label: number, width: number): readonly number[] | undefined => {
  const numbers = [...row.cells.keys()].filter((index) => {
    const cell = row.cells[index]
    return index > label && cell !== undefined && isNumber(cell)
  })
  const first = numbers[0]
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return undefined
  const lowest = Math.max(label + 1, last - width + 1)
  const highest = Math.min(first, row.cells.length - width)
  return lowest === highest ? Array.from({ length: width }, (_, index) => lowest + index) : undefined
}

const byHabit = (row: Row, label: number, pattern: Pattern): readonly number[] | undefined => {
  const habit = pattern.get(patternKey(row, label))
  return habit && (row.style === 'page' || habit.rows >= leastAgreeing) ? habit.places : undefined
}

/** Whether the columns of a row can be trusted: on a page they can, in text when all its lines are as long. */
const isAligned = (row: Row, rows: readonly Row[]): boolean =>
  row.style === 'page' ||
  (row.style === 'ruled' &&
    rows.every((other) => other.grid !== row.grid || other.cells.length === row.cells.length))

const byHeads = (row: Row, { rows, width, columnOf }: TableFrame) => headsOver(rows, row, width, columnOf)

const placesOf = (row: Row, label: number, frame: TableFrame): readonly number[] | undefined => {
  if (isAligned(row, frame.rows)) {
    const heads = byHeads(row, frame)
    return heads?.fit === true ? heads.places : byHabit(row, label, frame.pattern)
  }
  return frame.sideBySide ? byWindow(row, label, frame.width) : undefined
}

const runTogether = '原文各列数字连在一起，按各列之和等于总计只有这一种分法'

const said = (cells: readonly GridCell[]): string =>
  cells
    .map((cell) => cell.text)
    .join(' ')
    .trim()

/** Numbers that have run together, cut where the sums of the form leave one way only. */
const unglued = (
  row: Row,
  cells: readonly GridCell[],
  width: number,
  holds: Holds,
): GridCell[] | undefined => {
  const written = cells.filter((cell) => writtenAs(cell.text) !== 'blank')
  const [first] = written
  const digitEach = written.length === 1 && first?.text.length === width && /^0\d+$/u.test(first.text)
  if (first === undefined || !(row.style === 'glued' || digitEach)) return undefined
  const numbers = splitDigits(said(written), width, holds)
  return numbers?.map((text) => ({ ...first, text }))
}

/** What is known of the table a row belongs to. */
export interface TableFrame {
  readonly rows: readonly Row[]
  readonly width: number
  readonly pattern: Pattern
  readonly columnOf: ColumnOf
  readonly holds: Holds
  /** No value cell of this table spans columns, so that they stand side by side in text. */
  readonly sideBySide: boolean
}

/** A text line whose first value is blank may have lost its last one, and stand one column too far right. */
const isShifted = (row: Row, cells: readonly GridCell[], frame: TableFrame): boolean =>
  row.style === 'ruled' &&
  writtenAs(cells[0]?.text ?? '') === 'blank' &&
  cells.some(isNumber) &&
  !isAligned(row, frame.rows)

/**
 * A text line of just as many cells that ends in a blank one, unlike any other line of its table, may have lost a number,
 * the blank being the page's.
 */
const isCut = (row: Row, label: number, cells: readonly GridCell[], frame: TableFrame): boolean =>
  row.style === 'ruled' &&
  cells.length === frame.width &&
  writtenAs(cells.at(-1)?.text ?? '') === 'blank' &&
  cells.some(isNumber) &&
  !frame.pattern.get(patternKey(row, label)) &&
  !isAligned(row, frame.rows)

/** Lines of one cell each stand in the order of the columns; blank ones after the last column are the page's. */
const withoutEnd = (row: Row, cells: readonly GridCell[], width: number): readonly GridCell[] =>
  row.style === 'stacked' && cells.slice(width).every((cell) => writtenAs(cell.text) === 'blank')
    ? cells.slice(0, width)
    : cells

const byPlaces = (row: Row, places: readonly number[]): Values => ({
  cells: places.map((place) => row.cells[place] ?? null),
})

/**
 * The values of a row. Exactly as many cells behind the label as columns: in order. As many numbers, with
 * stray blanks between or a piece of the label before them: the numbers in order. Fewer numbers: by the places a full row of the same grid
 * has, or by the heads above; otherwise it is said that they can't be told apart.
 */
export const valuesOf = (row: Row, label: number, frame: TableFrame): Values => {
  const { width } = frame
  const printed = withoutEnd(row, behind(row, label), width)
  if (isCut(row, label, printed, frame))
    return { why: '这一行与表中其他行的列数不同，末列空白，分不清各是哪一列', raw: said(printed) }
  if (printed.length === width && !isShifted(row, printed, frame)) return { cells: printed }
  const cells = printed.slice(
    Math.max(
      0,
      printed.findIndex((cell) => !isWords(cell.text)),
    ),
  )
  const numbers = cells.filter(isNumber)
  if (numbers.length === width && !cells.some((cell) => writtenAs(cell.text) === 'text')) {
    const heads = row.style === 'page' && cells.length > width ? byHeads(row, frame) : undefined
    if (heads === undefined) return { cells: numbers }
    if (heads.fit) return byPlaces(row, heads.places)
    return { why: '这一行有数字不在任何一列的表头下面，分不清各是哪一列', raw: said(cells) }
  }
  const digits = unglued(row, cells, width, frame.holds)
  if (digits) return { cells: digits, inferred: runTogether }
  const places = placesOf(row, label, frame)
  if (places) return byPlaces(row, places)
  if (cells.every((cell) => writtenAs(cell.text) === 'blank'))
    return { cells: Array.from({ length: width }, () => null) }
  const raw = said(cells)
  return { why: `这一行应有 ${width} 个数，读到 ${numbers.length} 个，分不清各是哪一列`, raw }
}

import type { GridCell } from '../blocks/block.ts'
import type { ColumnOf } from './heads.ts'
import { placesByHeads } from './heads.ts'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'
import type { Holds } from './split-digits.ts'
import { splitDigits } from './split-digits.ts'

/** The number cells of a row, one per column of the form; or why they can't be told apart. */
export type Values =
  | { readonly cells: readonly (GridCell | null)[]; readonly inferred?: string }
  | { readonly why: string; readonly raw: string }

/** Where the numbers stand in full rows of the same grid and length; partial rows are read by it. */
export type Pattern = ReadonlyMap<string, readonly number[]>

const patternKey = (row: Row, label: number): string => `${row.grid}:${row.cells.length}:${label}`

/** The cells behind the label at index `label` (-1: the row has none), without the shadows of wide cells. */
const behind = (row: Row, label: number): GridCell[] =>
  row.cells.slice(label + 1).filter((cell) => !cell.shadow)

const isNumber = (cell: GridCell): boolean => writtenAs(cell.text) === 'number'

/** The places of the numbers in rows that have exactly `width` of them. */
export const patternOf = (
  rows: readonly { readonly row: Row; readonly label: number }[],
  width: number,
): Pattern => {
  const pattern = new Map<string, readonly number[]>()
  for (const { row, label } of rows) {
    const places = [...row.cells.keys()].filter((index) => {
      const cell = row.cells[index]
      return index > label && cell !== undefined && !cell.shadow && isNumber(cell)
    })
    if (places.length === width) pattern.set(patternKey(row, label), places)
  }
  return pattern
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
  const digitEach = written.length === 1 && first?.text.length === width && /^\d+$/u.test(first.text)
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
}

const byPlaces = (row: Row, places: readonly number[]): Values => ({
  cells: places.map((place) => row.cells[place] ?? null),
})

/**
 * The values of a row. Exactly as many cells behind the label as columns: in order. As many numbers with
 * stray blanks between: the numbers in order. Fewer numbers: by the places a full row of the same grid
 * has, or by the heads above; otherwise it is said that they can't be told apart.
 */
export const valuesOf = (row: Row, label: number, frame: TableFrame): Values => {
  const { width } = frame
  const cells = behind(row, label)
  if (cells.length === width) return { cells }
  const numbers = cells.filter(isNumber)
  if (numbers.length === width && !cells.some((cell) => writtenAs(cell.text) === 'text'))
    return { cells: numbers }
  const digits = unglued(row, cells, width, frame.holds)
  if (digits) return { cells: digits, inferred: runTogether }
  const places =
    frame.pattern.get(patternKey(row, label)) ?? placesByHeads(frame.rows, row, width, frame.columnOf)
  if (places) return byPlaces(row, places)
  if (cells.every((cell) => writtenAs(cell.text) === 'blank'))
    return { cells: Array.from({ length: width }, () => null) }
  const raw = said(cells)
  return { why: `这一行应有 ${width} 个数，读到 ${numbers.length} 个，分不清各是哪一列`, raw }
}

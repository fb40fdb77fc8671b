import type { GridCell } from '../blocks/block.ts'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'

/** The number cells of a row, one per column of the form; or why they can't be told apart. */
export type Values =
  { readonly cells: readonly (GridCell | null)[] } | { readonly why: string; readonly raw: string }

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

const said = (cells: readonly GridCell[]): string =>
  cells
    .map((cell) => cell.text)
    .join(' ')
    .trim()

/** Seven digits run together over seven columns can only be one digit each. */
const unglued = (cells: readonly GridCell[], width: number): GridCell[] | undefined => {
  const written = cells.filter((cell) => writtenAs(cell.text) !== 'blank')
  const [only] = written
  if (written.length !== 1 || only === undefined || only.text.length !== width || !/^\d+$/u.test(only.text))
    return undefined
  return [...only.text].map((text) => ({ ...only, text }))
}

/**
 * The `width` values of a row. Exactly that many cells behind the label: in order. As many numbers with
 * stray blanks between: the numbers in order. Fewer numbers: by the places a full row of the same grid
 * has; otherwise it is said that they can't be told apart.
 */
export const valuesOf = (row: Row, label: number, width: number, pattern: Pattern): Values => {
  const cells = behind(row, label)
  if (cells.length === width && width > 1) return { cells }
  const numbers = cells.filter(isNumber)
  if (numbers.length === width && !cells.some((cell) => writtenAs(cell.text) === 'text'))
    return { cells: numbers }
  const places = pattern.get(patternKey(row, label))
  if (places) return { cells: places.map((place) => row.cells[place] ?? null) }
  if (cells.length === width) return { cells }
  const digits = unglued(cells, width)
  if (digits) return { cells: digits }
  if (numbers.length === 0 && cells.every((cell) => writtenAs(cell.text) === 'blank'))
    return { cells: Array.from({ length: width }, () => null) }
  const raw = said(cells)
  return { why: `这一行应有 ${width} 个数，读到 ${numbers.length} 个，分不清各是哪一列`, raw }
}

import type { Span } from '../../model/index.ts'
import type { Block, Container, GridBlock } from './block.ts'
import type { RawCell } from './spread.ts'
import { spread } from './spread.ts'

/** What has been met inside one table cell. */
export interface CellFrame {
  readonly blocks: Block[]
  colspan: number
  rowspan: number
  readonly start: number
}

export interface TableFrame {
  readonly rows: CellFrame[][]
  readonly container: Container | null
  readonly start: number
}

/** No cell of a statutory table is as long as this; a longer one is a page laid out by a table. */
const longestCell = 300

const glue = (left: string, right: string): string =>
  /[\p{N}A-Za-z]$/u.test(left) && /^[\p{N}A-Za-z]/u.test(right) ? `${left} ${right}` : left + right

const textOf = (cell: CellFrame): string => {
  let text = ''
  for (const block of cell.blocks) if (block.kind === 'text') text = glue(text, block.text)
  return text
}

const isLayout = (cells: readonly CellFrame[]): boolean =>
  cells.length <= 1 ||
  cells.some(
    (cell) => cell.blocks.some((block) => block.kind === 'grid') || textOf(cell).length > longestCell,
  )

const rawCell = (cell: CellFrame, end: number): RawCell => {
  const first = cell.blocks[0]
  const last = cell.blocks.at(-1)
  const span: Span =
    first && last ? { start: first.span.start, end: last.span.end } : { start: cell.start, end }
  return { text: textOf(cell), span, colspan: cell.colspan, rowspan: cell.rowspan }
}

/**
 * What a closed table stands for: a grid; or, when it only lays out the page, the blocks of its cells in
 * reading order.
 */
export const closeTable = (table: TableFrame, end: number): Block[] => {
  const cells = table.rows.flat()
  if (isLayout(cells)) return cells.flatMap((cell) => cell.blocks)
  const rows = spread(table.rows.map((row) => row.map((cell) => rawCell(cell, cell.start))))
  const grid: GridBlock = {
    kind: 'grid',
    rows,
    span: { start: table.start, end },
    container: table.container,
  }
  return [grid]
}

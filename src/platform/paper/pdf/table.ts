import type { Placed } from '../grid.ts'
import { columnsOf, placed, tiedRows } from '../grid.ts'
import { cellPadding, size, tablePitch } from '../page.ts'
import type { Block, Cell } from '../paper.ts'
import { linesOf } from './letters.ts'
import type { Line } from './lines.ts'
import { baselineIn, place } from './place.ts'
import type { Look, SetCell, Strip, Stroke } from './strip.ts'
import { blankStrip } from './strip.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

interface Measured extends Placed {
  readonly left: number
  readonly width: number
  readonly lines: readonly Line<Look>[]
}

interface Setting {
  readonly head: boolean
  readonly type: number
  readonly block: number
  readonly columns: readonly number[]
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

const measured = (cells: readonly Placed[], { head, type, columns }: Setting): readonly Measured[] =>
  cells.map((cell) => {
    const left = sumOf(columns.slice(0, cell.x))
    const width = sumOf(columns.slice(cell.x, cell.x + cell.colSpan))
    const look: Look = { face: head || cell.cell.bold === true ? 'bold' : 'regular', size: type }
    const { text } = cell.cell
    return { ...cell, left, width, lines: linesOf([{ text }], look, width - 2 * cellPadding.side) }
  })

/** As high as the highest cell of one row; a cell over several rows makes the last of them higher where it must. */
const heightsOf = (cells: readonly Measured[], rows: number, type: number): readonly number[] => {
  const pitch = type * tablePitch
  const around = 2 * cellPadding.above(type)
  const heights = Array.from({ length: rows }, () => pitch + around)
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = cell.y + cell.rowSpan - 1
    const above = sumOf(heights.slice(cell.y, last))
    const wanted = cell.lines.length * pitch + around - above
    heights[last] = Math.max(heights[last] ?? 0, wanted)
  }
  return heights
}

const strokesOf = (left: number, top: number, right: number, bottom: number): readonly Stroke[] =>
  (
    [
      [left, top, right, top],
      [right, top, right, bottom],
      [right, bottom, left, bottom],
      [left, bottom, left, top],
    ] as const
  ).map(([x, y, toX, toY]) => ({ from: [x, y], to: [toX, toY], width: 0.5 }))

/** In a row so high its cells are read from the top: it may be cut, and a cell in its middle would come pages later. */
const highRow = 300

const cellOf = (cell: Measured, top: number, height: number, { head, type }: Setting): SetCell => {
  const pitch = type * tablePitch
  const spare = (height - cell.lines.length * pitch) / 2
  const first = top + (height > highRow ? cellPadding.above(type) : spare)
  const lines = cell.lines.map((line, index) =>
    place(line, {
      align: cell.cell.align ?? 'center',
      left: cell.left + cellPadding.side,
      room: cell.width - 2 * cellPadding.side,
      baseline: first + index * pitch + baselineIn(pitch, type),
    }),
  )
  return { head, colSpan: cell.colSpan, rowSpan: cell.rowSpan, lines }
}

const groupStrip = (
  cells: readonly Measured[],
  heights: readonly number[],
  [from, to]: readonly [number, number],
  setting: Setting,
): Strip => {
  const topOf = (y: number) => sumOf(heights.slice(from, y))
  const strokes: Stroke[] = []
  const rows: SetCell[][] = Array.from({ length: to - from }, () => [])
  for (const cell of cells) {
    if (cell.y < from || cell.y >= to) continue
    const [top, bottom] = [topOf(cell.y), topOf(cell.y + cell.rowSpan)]
    strokes.push(...strokesOf(cell.left, top, cell.left + cell.width, bottom))
    rows[cell.y - from]?.push(cellOf(cell, top, bottom - top, setting))
  }
  return { ...blankStrip(setting.block, topOf(to)), role: 'P', strokes, rows, keep: setting.head }
}

const stripsOf = (rows: readonly (readonly Cell[])[], setting: Setting): readonly Strip[] => {
  const cells = measured(placed(rows, setting.columns.length), setting)
  const heights = heightsOf(cells, rows.length, setting.type)
  return tiedRows(cells, rows.length).map((group) => groupStrip(cells, heights, group, setting))
}

/** A table as strips: a strip is what spans tie together. Its head is said again wherever it goes on. */
export const tableStrips = (table: TableBlock, block: number, width: number): readonly Strip[] => {
  const columns = columnsOf(table.widths, width)
  const common = { type: table.size ?? size.table, block, columns }
  const head = stripsOf(table.head, { ...common, head: true })
  const again = head.length > 0 ? { again: head } : {}
  return [
    ...head,
    ...stripsOf(table.rows, { ...common, head: false }).map((strip) => ({ ...strip, ...again })),
  ]
}

import type { Block, Container, GridCell } from '../blocks/block.ts'
import { partOfTitle } from '../document/part-title.ts'
import { titleIn } from '../document/title.ts'
import { means } from '../labels/find.ts'
import type { Merge, Sheet } from './sheet.ts'
import { widest } from './sheet.ts'

const span = { start: 0, end: 0 }

/** A cell with so many characters is prose in a sheet that is laid out like a page. */
const longestCell = 300

/** A line of a sheet, by how many cells of it have something written in them. */
type Line = readonly GridCell[]

const isLong = (line: Line): boolean => line.some(({ text }) => text.length > longestCell)
const written = (line: Line): Line => line.filter(({ text, shadow }) => !shadow && text !== '')

/** The rows of a sheet with merged cells laid out, each as wide as the widest. */
const linesOf = ({ rows, merges }: Sheet): readonly Line[] => {
  const named = [...rows.values()].flatMap((row) => [...row.keys()])
  const origins = merges.filter(({ top, left }) => rows.get(top)?.has(left))
  const width = Math.min(widest, Math.max(-1, ...named, ...origins.map(({ right }) => right)) + 1)
  const holding = (y: number, x: number): Merge | undefined =>
    origins.find(({ top, left, bottom, right }) => top <= y && y <= bottom && left <= x && x <= right)
  return [...rows].map(([y, row]) =>
    Array.from({ length: width }, (_, x): GridCell => {
      const merge = holding(y, x)
      const shadow = merge !== undefined && (merge.top !== y || merge.left !== x)
      const text = (merge ? rows.get(merge.top)?.get(merge.left) : row.get(x)) ?? ''
      return { text, span, column: x, shadow }
    }),
  )
}

/** A line of one cell that is no row of a table, whatever stands above and below it. */
const opens = (text: string): boolean =>
  partOfTitle(text) !== undefined || titleIn(text) !== undefined || text.includes('。')

const isRowLabel = (text: string): boolean => means(text, 'request-row') || means(text, 'proactive-row')

/**
 * A sheet as blocks: rows of several cells make a grid, together with what stands between them; a line of one cell above
 * or below a grid is a text, as is any that opens a part.
 */
export const sheetBlocks = (sheet: Sheet, container: Container): Block[] => {
  const blocks: Block[] = []
  let grid: Line[] = []
  let waiting: Line[] = []
  const text = (line: Line) => {
    for (const cell of written(line))
      for (const part of cell.text.split('\n').map((each) => each.trim()))
        if (part !== '') blocks.push({ kind: 'text', text: part, span, heading: 0, container })
  }
  const close = () => {
    const [first] = waiting
    // Table 4 of a report without figures ends in its one blank row.
    if (grid.length > 0 && first !== undefined && written(first).length === 0) grid.push(first)
    if (grid.length > 0)
      blocks.push({
        kind: 'grid',
        rows: grid.map((line) => line.map((cell) => ({ ...cell, text: cell.text.replaceAll('\n', ' ') }))),
        span,
        container,
      })
    for (const line of waiting) text(line)
    grid = []
    waiting = []
  }
  for (const line of linesOf(sheet)) {
    const cells = written(line)
    const [only] = cells
    if (isLong(line) || (cells.length === 1 && only && opens(only.text))) {
      close()
      text(line)
    } else if (cells.length > 1 || (only && isRowLabel(only.text) && grid.length > 0)) {
      grid.push(...waiting, line)
      waiting = []
    } else if (grid.length > 0) waiting.push(line)
    else text(line)
  }
  close()
  return blocks
}

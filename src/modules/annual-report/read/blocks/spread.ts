import type { Span } from '../../model/index.ts'
import type { GridCell } from './block.ts'

/** A cell as HTML gives it, before spans are laid out. */
export interface RawCell {
  readonly text: string
  readonly span: Span
  readonly colspan: number
  readonly rowspan: number
}

/** A page may write any number into colspan; no statutory table is wider or longer than this. */
const widest = 64
const longest = 400

interface Hanging {
  readonly cell: RawCell
  rows: number
}

/**
 * Lays cells out on a grid: a cell that spans rows or columns is followed by shadows in the places it
 * covers, so that every row lists its cells by column.
 */
export const spread = (rows: readonly (readonly RawCell[])[]): GridCell[][] => {
  const hanging = new Map<number, Hanging>()
  return rows.slice(0, longest).map((row) => {
    const laid: GridCell[] = []
    let column = 0
    const passHanging = () => {
      for (let above = hanging.get(column); above !== undefined; above = hanging.get(column)) {
        laid.push({ text: above.cell.text, span: above.cell.span, column, shadow: true })
        above.rows -= 1
        if (above.rows === 0) hanging.delete(column)
        column += 1
      }
    }
    for (const cell of row) {
      passHanging()
      const width = Math.min(Math.max(cell.colspan, 1), widest)
      for (let part = 0; part < width && column < widest; part += 1) {
        laid.push({ text: cell.text, span: cell.span, column, shadow: part > 0 })
        if (cell.rowspan > 1) hanging.set(column, { cell, rows: Math.min(cell.rowspan, longest) - 1 })
        column += 1
      }
    }
    passHanging()
    return laid
  })
}

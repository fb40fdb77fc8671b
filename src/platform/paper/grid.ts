import type { Cell } from './paper.ts'

/** Shares of a width as widths. */
export const columnsOf = (shares: readonly number[], width: number): readonly number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share / all) * width)
}

/** A cell with where it begins and what it covers. */
export interface Placed {
  readonly cell: Cell
  readonly x: number
  readonly y: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** Cells in the places the spans before them leave free, as a browser places them; no span goes beyond the table. */
export const placed = (rows: readonly (readonly Cell[])[], columns: number): readonly Placed[] => {
  const taken = new Set<string>()
  const cells: Placed[] = []
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (taken.has(`${x},${y}`)) x += 1
      const colSpan = Math.max(1, Math.min(cell.colSpan ?? 1, columns - x))
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - y))
      for (let down = 0; down < rowSpan; down += 1)
        for (let along = 0; along < colSpan; along += 1) taken.add(`${x + along},${y + down}`)
      cells.push({ cell, x, y, colSpan, rowSpan })
      x += colSpan
    }
  }
  return cells
}

/** Rows that spans tie together, as [first, one beyond the last]. */
export const tiedRows = (cells: readonly Placed[], rows: number): readonly (readonly [number, number])[] => {
  const groups: [number, number][] = []
  let start = 0
  let end = 1
  for (let y = 0; y < rows; y += 1) {
    if (y === end) {
      groups.push([start, end])
      start = y
      end = y + 1
    }
    for (const cell of cells) if (cell.y === y) end = Math.max(end, y + cell.rowSpan)
  }
  if (rows > 0) groups.push([start, end])
  return groups
}

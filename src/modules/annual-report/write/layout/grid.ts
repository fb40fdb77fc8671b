import type { LayoutCell, TableLayout } from './layout.ts'

/** A square of the grid: the cell that covers it, and whether it is the cell's upper left square. */
export interface Square {
  readonly cell: LayoutCell
  readonly origin: boolean
}

/**
 * The table as a full grid, one list of squares a row. Throws when cells overlap or leave a hole, which no
 * layout of ours may do.
 */
export const gridOf = ({ table, rows, widths }: TableLayout): readonly (readonly Square[])[] => {
  const grid: (Square | undefined)[][] = rows.map(() => widths.map(() => undefined))
  for (const [y, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const x = grid[y]?.indexOf(undefined) ?? -1
      for (let dy = 0; dy < cell.rowspan; dy++)
        for (let dx = 0; dx < cell.colspan; dx++) {
          const line = grid[y + dy]
          if (x < 0 || x + dx >= widths.length || line === undefined || line[x + dx] !== undefined)
            throw new Error(`${table}: cells overlap in row ${y}`)
          line[x + dx] = { cell, origin: dx === 0 && dy === 0 }
        }
    }
  }
  return grid.map((line, y) =>
    line.map((square) => {
      if (square === undefined) throw new Error(`${table}: hole in row ${y}`)
      return square
    }),
  )
}

import type { CellName } from '#statute/report-form'

/** A cell's name taken apart: 'requests.3.3.5.6' is table requests, row 3.3.5, column 6. */
export interface CellAddress {
  readonly table: string
  readonly row: string
  readonly column: number
}

/** The address of a cell of table 3 or 4; their last key is the column's index. */
export const addressOf = (cell: CellName): CellAddress => {
  const first = cell.indexOf('.')
  const last = cell.lastIndexOf('.')
  return {
    table: cell.slice(0, first),
    row: cell.slice(first + 1, last),
    column: Number(cell.slice(last + 1)),
  }
}

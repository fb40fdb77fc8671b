import type { GridCell } from '../blocks/block.ts'

/** How a row came to be: a grid of a page, a line with | or tabs, or a plain line. */
export type RowStyle = 'page' | 'ruled' | 'line'

/** One row of table material, whatever its source. */
export interface Row {
  readonly cells: readonly GridCell[]
  readonly style: RowStyle
  /** Rows of one grid share its number. */
  readonly grid: number
}

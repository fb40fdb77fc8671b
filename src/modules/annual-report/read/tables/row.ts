import type { GridCell } from '../blocks/block.ts'

/**
 * How a row came to be: a grid of a page, a line with | or tabs, a plain line, cut out of running text, or put
 * together from lines of one cell each.
 */
export type RowStyle = 'page' | 'ruled' | 'line' | 'glued' | 'stacked'

/** One row of table material, whatever its source. */
export interface Row {
  readonly cells: readonly GridCell[]
  readonly style: RowStyle
  /** Rows of one grid share its number. */
  readonly grid: number
}

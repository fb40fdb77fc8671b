import type { GridCell } from '../blocks/block.ts'

/** How a row came to be: a grid of a page, a line with | or tabs, a plain line, or cut out of running text. */
export type RowStyle = 'page' | 'ruled' | 'line' | 'glued'

/** One row of table material, whatever its source. */
export interface Row {
  readonly cells: readonly GridCell[]
  readonly style: RowStyle
  /** Rows of one grid share its number. */
  readonly grid: number
}

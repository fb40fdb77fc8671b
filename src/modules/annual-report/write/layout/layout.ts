import type { CellName } from '#statute/report-form'

/** The three tables of the form, in printed order (tables 2, 3 and 4). */
export const tableNames = ['proactive', 'requests', 'remedies'] as const
export type TableName = (typeof tableNames)[number]

interface Place {
  readonly rowspan: number
  readonly colspan: number
}

/**
 * Printed words. `block` heads an item of table 2, `column` and `row` head figures, `note` is the remark in
 * the corner of table 3.
 */
export interface LabelCell extends Place {
  readonly kind: 'label'
  readonly role: 'block' | 'column' | 'row' | 'note'
  readonly text: string
  readonly align: 'left' | 'center'
}

/** The place of one number of the form. */
export interface FigureCell extends Place {
  readonly kind: 'figure'
  readonly name: CellName
}

export type LayoutCell = LabelCell | FigureCell

/** A printed row: its cells from left to right, without those that a cell above or beside it covers. */
export interface LayoutRow {
  readonly cells: readonly LayoutCell[]
  /** The item of table 2 the row belongs to; 0 elsewhere. */
  readonly block: number
}

/** One table as it is printed. */
export interface TableLayout {
  readonly table: TableName
  readonly caption: string
  /** Widths of the grid's columns, as shares of their sum. */
  readonly widths: readonly number[]
  /** How many rows from the top are heads to be repeated on each page. */
  readonly headRows: number
  readonly rows: readonly LayoutRow[]
}

export const label = (
  role: LabelCell['role'],
  text: string,
  { align = 'center', rowspan = 1, colspan = 1 }: Partial<Place & Pick<LabelCell, 'align'>> = {},
): LabelCell => ({ kind: 'label', role, text, align, rowspan, colspan })

export const figure = (name: CellName, colspan = 1): FigureCell => ({
  kind: 'figure',
  name,
  rowspan: 1,
  colspan,
})

export const row = (cells: readonly LayoutCell[], block = 0): LayoutRow => ({ cells, block })

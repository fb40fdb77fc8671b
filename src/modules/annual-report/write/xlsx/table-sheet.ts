import type { CellObject, Sheet } from 'write-excel-file/universal'
import type { AnnualReport } from '../../model/index.ts'
import { formOfReport, titleOf } from '../../model/index.ts'
import { cellText } from '../cell-text.ts'
import type { LayoutCell, LayoutRow, TableName } from '../layout/index.ts'
import { gridOf, layoutOf } from '../layout/index.ts'
import { lineHeight, linesOf, numberCell, textCell } from './cells.ts'

/** Characters across a sheet; printing shrinks it to the page. */
const pageWidth = 104

const style = (cell: LayoutCell): CellObject => ({
  columnSpan: cell.colspan,
  rowSpan: cell.rowspan,
  borderStyle: 'thin',
  borderColor: '#808080',
  wrap: true,
  alignVertical: 'center',
  align: cell.kind === 'label' ? cell.align : 'center',
  ...(cell.kind === 'label' && cell.role !== 'row' && cell.role !== 'note'
    ? { backgroundColor: '#F1F1F1' }
    : {}),
})

const drawn = (report: AnnualReport, cell: LayoutCell): CellObject => {
  if (cell.kind === 'label') return textCell(cell.text, style(cell))
  const value = report.cells.get(cell.name)
  if (value?.state === 'number') return numberCell(value.value, value.note, style(cell))
  if (value?.state === 'unreadable')
    return textCell(cellText(value), { ...style(cell), backgroundColor: '#FDECEA' })
  return style(cell)
}

/** Excel does not fit the height of a row to merged cells, so that the labels are measured here. */
const heightOf = (row: LayoutRow, grid: readonly LayoutCell[], widths: readonly number[]): number => {
  const lines = row.cells.map((cell) => {
    if (cell.kind === 'figure' || cell.rowspan > 1) return 1
    const at = grid.indexOf(cell)
    const width = widths.slice(at, at + cell.colspan).reduce((sum, each) => sum + each, 0)
    return linesOf(cell.text, width)
  })
  return Math.max(1, ...lines) * lineHeight + 3
}

/** One table of the form as a sheet: the report's title, the table's name, then the table with its cells merged. */
export const tableSheet = (report: AnnualReport, table: TableName, sheet: string): Sheet<Blob> => {
  const layout = layoutOf(formOfReport(report), table)
  const all = layout.widths.reduce((sum, width) => sum + width, 0)
  const widths = layout.widths.map((width) => (width / all) * pageWidth)
  const banner = (text: string, fontSize: number): CellObject[] => [
    textCell(text, {
      columnSpan: widths.length,
      align: 'center',
      alignVertical: 'center',
      fontSize,
      height: 26,
    }),
  ]
  const body = gridOf(layout).map((squares, y) => {
    const row = layout.rows[y]
    const cells = squares.map(({ cell }) => cell)
    const height = row === undefined ? lineHeight : heightOf(row, cells, widths)
    return squares.map(({ cell, origin }) => (origin ? { ...drawn(report, cell), height } : null))
  })
  return {
    sheet,
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
    data: [banner(titleOf(report), 14), banner(layout.caption, 11), ...body],
  }
}

import type { ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { LayoutCell } from '#modules/annual-report'
import { layoutOf, tableNames } from '#modules/annual-report'

const cellShown = (form: ReportForm, cell: LayoutCell) => {
  const { rowspan, colspan } = cell
  if (cell.kind === 'label') {
    const { kind, role, text, align } = cell
    return { kind, role, text, align, rowspan, colspan }
  }
  const place = cellsOf(form).get(cell.name)
  const { kind, name } = cell
  return { kind, name, where: place?.where ?? '', unit: place?.unit ?? '', rowspan, colspan }
}

/** The three tables as the form prints them. */
export const printedTables = (form: ReportForm) =>
  tableNames.map((table) => {
    const { caption, widths, headRows, rows } = layoutOf(form, table)
    return {
      table,
      caption,
      widths: [...widths],
      headRows,
      rows: rows.map(({ cells }) => cells.map((cell) => cellShown(form, cell))),
    }
  })

import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { AnnualReport } from '../../model/index.ts'
import { formOfReport } from '../../model/index.ts'
import { cellText } from '../cell-text.ts'
import type { LayoutCell, Square, TableLayout, TableName } from '../layout/index.ts'
import { gridOf, layoutOf } from '../layout/index.ts'
import { font, size, textWidth } from './page.ts'
import { run } from './run.ts'

/** Half points: tables 3 and 4 have ten and fifteen columns on 156 mm. */
const sizes: Readonly<Record<TableName, number>> = {
  proactive: size.table,
  requests: size.denseTable,
  remedies: size.denseTable,
}

/** A narrow column holds six digits of 小五; longer numbers are set smaller, since a number must not break. */
const sizeOf = (table: TableName, cell: LayoutCell, text: string): number => {
  if (cell.kind === 'label' || table === 'proactive' || text.length <= 6) return sizes[table]
  return text.length === 7 ? 15 : 13
}

/** In twentieths of a point. */
const padding = { side: 40, above: 36 }

/** Narrow heads are set two characters a line, as the form prints them: 商业/企业, 社会/公益/组织. */
const sidePadding = (table: TableName, cell: LayoutCell, width: number): number =>
  table !== 'proactive' && cell.kind === 'label' && cell.role === 'column' && cell.colspan === 1
    ? Math.max(padding.side, Math.floor((width - sizes[table] * 10 * 2.3) / 2))
    : padding.side

const columnWidths = ({ widths }: TableLayout): number[] => {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => Math.floor((width / all) * textWidth))
}

interface CellSetting {
  readonly table: TableName
  readonly width: number
  /** Whether the row stays on one page with the next: all but the last do, so that a table is not torn. */
  readonly keepNext: boolean
}

const cellOf = (
  report: AnnualReport,
  cell: LayoutCell,
  { table, width, keepNext }: CellSetting,
): TableCell => {
  const side = sidePadding(table, cell, width)
  const text = cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name))
  const left = cell.kind === 'label' && cell.align === 'left'
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: side, right: side, top: padding.above, bottom: padding.above },
    ...(cell.kind === 'label' && cell.role === 'block'
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EFEFEF' } }
      : {}),
    children: [
      new Paragraph({
        children: [run(text, { font: font.table, size: sizeOf(table, cell, text) })],
        alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: sizes[table] * 13, lineRule: LineRuleType.EXACT },
        keepNext,
      }),
    ],
  })
}

const rowOf = (
  report: AnnualReport,
  layout: TableLayout,
  squares: readonly Square[],
  y: number,
): TableRow => {
  const widths = columnWidths(layout)
  const begun = squares.flatMap(({ cell, origin }, x) => (origin ? [{ cell, x }] : []))
  return new TableRow({
    cantSplit: true,
    tableHeader: y < layout.headRows,
    children: begun.map(({ cell, x }) =>
      cellOf(report, cell, {
        table: layout.table,
        width: widths.slice(x, x + cell.colspan).reduce((sum, each) => sum + each, 0),
        keepNext: y < layout.rows.length - 1,
      }),
    ),
  })
}

/** One table of the report with the merged cells of the form, as wide as the text. */
export const tableOf = (report: AnnualReport, table: TableName): Table => {
  const layout = layoutOf(formOfReport(report), table)
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(layout),
    rows: gridOf(layout).map((squares, y) => rowOf(report, layout, squares, y)),
  })
}

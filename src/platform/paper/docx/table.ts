import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { cellPadding, size, tablePitch } from '../page.ts'
import type { Align, Block, Cell } from '../paper.ts'
import { columnsOf } from '../grid.ts'
import { font, half, pitch, twips } from './styles.ts'
import { runs } from './text.ts'

export const alignment: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
}

type TableBlock = Extract<Block, { kind: 'table' }>

const cellOf = (cell: Cell, type: number, bold: boolean): TableCell =>
  new TableCell({
    columnSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: {
      left: twips(cellPadding.side),
      right: twips(cellPadding.side),
      top: twips(cellPadding.above(type)),
      bottom: twips(cellPadding.above(type)),
    },
    children: [
      new Paragraph({
        alignment: alignment[cell.align ?? 'center'],
        spacing: pitch(type * tablePitch),
        wordWrap: true,
        children: runs(cell.text, {
          font: font.table,
          size: half(type),
          characterSpacing: 0,
          ...((bold || cell.bold === true) && { bold: true }),
        }),
      }),
    ],
  })

/** A table as wide as the text, in points; its head is said again on every page. */
export const tableOf = (block: TableBlock, width: number): Table => {
  const type = block.size ?? size.table
  const rows = [...block.head, ...block.rows]
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: columnsOf(block.widths, width).map((each) => twips(each)),
    rows: rows.map((cells, y) => {
      const isHead = y < block.head.length
      return new TableRow({
        cantSplit: isHead,
        tableHeader: isHead,
        children: cells.map((cell) => cellOf(cell, type, isHead)),
      })
    }),
  })
}

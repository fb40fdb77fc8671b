import type { Sheet } from 'write-excel-file/universal'
import { cellsOf } from '#statute/report-form'
import type { AnnualReport, Problem } from '../../model/index.ts'
import { formOfReport, problemHeads, problemsOf } from '../../model/index.ts'
import type { Block } from '../blocks.ts'
import { blocksOf } from '../blocks.ts'
import { lineHeight, linesOf, textCell } from './cells.ts'
import { fitToPage } from './fit-to-page.ts'
import { tableSheet } from './table-sheet.ts'

const lineOf = (block: Exclude<Block, { kind: 'table' }>): string =>
  block.kind === 'item' ? `${block.title}${block.rest}` : block.text

/** Points; Excel draws no row higher. */
const tallestRow = 409
const textWidth = 76

/** Everything written, one paragraph a row; the tables have sheets of their own. */
const textSheet = (report: AnnualReport): Sheet<Blob> => ({
  sheet: '正文',
  columns: [{ width: textWidth }],
  showGridLines: false,
  data: blocksOf(report).flatMap((block) => {
    if (block.kind === 'table') return []
    const text = lineOf(block)
    const bold =
      block.kind === 'title' || block.kind === 'part' || (block.kind === 'item' && block.rest === '')
    const height = Math.min(linesOf(text, textWidth) * lineHeight + 3, tallestRow)
    return [
      [textCell(text, { wrap: true, alignVertical: 'top', height, ...(bold ? { fontWeight: 'bold' } : {}) })],
    ]
  }),
})

const kinds: Readonly<Record<Problem['kind'], string>> = { empty: '空白', unreadable: '读不出' }

const problemSheet = (report: AnnualReport, problems: readonly Problem[]): Sheet<Blob> => {
  const places = new Map<string, { readonly where: string }>(cellsOf(formOfReport(report)))
  const head = problemHeads.map((text) => textCell(text, { fontWeight: 'bold' }))
  const wrap = (text: string) => textCell(text, { wrap: true, alignVertical: 'top' })
  return {
    sheet: '问题',
    columns: [{ width: 24 }, { width: 44 }, { width: 8 }, { width: 16 }, { width: 60 }],
    stickyRowsCount: 1,
    data: [
      head,
      ...problems.map(({ cell, kind, raw, message }) =>
        [cell, places.get(cell)?.where ?? '', kinds[kind], raw, message].map(wrap),
      ),
    ],
  }
}

/** The report as an Excel workbook: its words, a sheet for each table, and what could not be read, if anything. */
export const workbookOf = async (report: AnnualReport): Promise<Uint8Array> => {
  const problems = problemsOf(report)
  const sheets = [
    textSheet(report),
    tableSheet(report, 'proactive', '表二 主动公开'),
    tableSheet(report, 'requests', '表三 申请办理'),
    tableSheet(report, 'remedies', '表四 复议诉讼'),
    ...(problems.length > 0 ? [problemSheet(report, problems)] : []),
  ]
  // Read with the first workbook: few processes ever write one.
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const file = await writeExcelFile(sheets, {
    fontFamily: '宋体',
    fontSize: 10,
    features: [fitToPage],
  }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

import type { AnnualReport } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import type { Block } from './blocks.ts'
import { blocksOf } from './blocks.ts'
import { cellText } from './cell-text.ts'
import type { LayoutCell, TableName } from './layout/index.ts'
import { gridOf, layoutOf } from './layout/index.ts'

const pipeRow = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '｜').replaceAll('\n', ' ')).join(' | ')} |`

/** A pipe table cannot merge cells: what a cell covers beside its first square stays blank. */
const tableLines = (report: AnnualReport, table: TableName): string => {
  const text = (cell: LayoutCell) =>
    cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name))
  const rows = gridOf(layoutOf(formOfReport(report), table)).map((line) =>
    pipeRow(line.map(({ cell, origin }) => (origin ? text(cell) : ''))),
  )
  const rule = pipeRow(
    (rows[0] ?? '')
      .split('|')
      .slice(2)
      .map(() => '---'),
  )
  return [...rows.slice(0, 1), rule, ...rows.slice(1)].join('\n')
}

const blockLines = (report: AnnualReport, block: Block): string => {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`
    case 'part':
      return `## ${block.text}`
    case 'item':
      return block.rest === '' ? `### ${block.title}` : `${block.title}${block.rest}`
    case 'fact':
    case 'signature':
    case 'paragraph':
      return block.text
    case 'table':
      return tableLines(report, block.table)
  }
}

/** The report as Markdown: headings, one paragraph a line, and the tables as pipe tables in the form's layout. */
export const toMarkdown = (report: AnnualReport): string =>
  `${blocksOf(report)
    .map((block) => blockLines(report, block))
    .join('\n\n')}\n`

import type { AnnualReport } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import type { Block } from './blocks.ts'
import { blocksOf } from './blocks.ts'
import { cellText } from './cell-text.ts'
import type { LayoutCell, LayoutRow, TableLayout, TableName } from './layout/index.ts'
import { gridOf, layoutOf } from './layout/index.ts'

const pipeRow = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '｜').replaceAll('\n', ' ')).join(' | ')} |`

const pipeTable = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows
  return [head, head.map(() => '---'), ...body].map(pipeRow).join('\n')
}

/** An item of table 2: its name as a line, then a table as wide as its own heads. */
const itemTable = ([title, ...rows]: readonly LayoutRow[], text: (cell: LayoutCell) => string): string =>
  [...(title?.cells ?? []).map(text), pipeTable(rows.map(({ cells }) => cells.map(text)))].join('\n\n')

/**
 * A pipe table cannot merge cells: what a cell covers stays blank. A row's label stands in the last square it
 * covers, so that no blank comes between it and its numbers.
 */
const gridTable = (layout: TableLayout, text: (cell: LayoutCell) => string): string =>
  pipeTable(
    gridOf(layout).map((line) =>
      line.map(({ cell, origin }, x) => {
        const rowLabel = cell.kind === 'label' && cell.role === 'row' && cell.rowspan === 1
        return (rowLabel ? line[x + 1]?.cell !== cell : origin) ? text(cell) : ''
      }),
    ),
  )

const tableLines = (report: AnnualReport, table: TableName): string => {
  const layout = layoutOf(formOfReport(report), table)
  const text = (cell: LayoutCell) =>
    cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name))
  if (table !== 'proactive') return gridTable(layout, text)
  const items = Map.groupBy(layout.rows, (row) => row.block)
  return [...items.values()].map((rows) => itemTable(rows, text)).join('\n\n')
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

import type { AnnualReport, TableLayout, TableName } from '#modules/annual-report'
import { blocksOf, cellText, formOfReport, layoutOf, titleOf } from '#modules/annual-report'
import type { Block, Cell, Paper } from '#platform/paper'

type Printed = ReturnType<typeof blocksOf>[number]
type Row = TableLayout['rows'][number]

/** Points of type: 五号 where a table has room, smaller where the form puts ten or fifteen columns side by side. */
const sizes: Readonly<Record<TableName, number>> = { proactive: 10.5, requests: 9, remedies: 9 }

const cellsIn = (report: AnnualReport, { cells }: Row): readonly Cell[] =>
  cells.map((cell) => ({
    text: cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name)),
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    align: cell.kind === 'label' ? cell.align : 'center',
  }))

const tableBlock = (report: AnnualReport, table: TableName): Block => {
  const { rows, widths, headRows } = layoutOf(formOfReport(report), table)
  const drawn = rows.map((row) => cellsIn(report, row))
  return {
    kind: 'table',
    head: drawn.slice(0, headRows),
    rows: drawn.slice(headRows),
    widths,
    size: sizes[table],
  }
}

const words = (text: string, how: Partial<Extract<Block, { kind: 'paragraph' }>> = {}): Block => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...how,
})

/** Table 3 is nearly a page high: it begins one with its heading, as in the template of the form. */
const beginsPage = (blocks: readonly Printed[], index: number): boolean => {
  const ahead = blocks.slice(index + 1).find(({ kind }) => kind === 'part' || kind === 'table')
  return blocks[index]?.kind === 'part' && ahead?.kind === 'table' && ahead.table === 'requests'
}

const drawn = (report: AnnualReport, block: Printed): readonly Block[] => {
  switch (block.kind) {
    case 'title':
      return []
    case 'part':
      return [{ kind: 'heading', level: 1, text: block.text }]
    case 'item':
      return block.rest === ''
        ? [{ kind: 'heading', level: 2, text: block.title }]
        : [words(`${block.title}${block.rest}`)]
    case 'fact':
      return [words(block.text, { align: 'center', noIndent: true })]
    case 'signature':
      return [words(block.text, { align: 'right', noIndent: true })]
    case 'paragraph':
      return [words(block.text)]
    case 'table':
      return [tableBlock(report, block.table)]
  }
}

/** A title longer than a line breaks behind the name of the office, so that no word is torn (GB/T 9704-2012, 7.3.1). */
const brokenTitle = (report: AnnualReport): string => {
  const title = titleOf(report)
  const { organisation } = report
  return title.length > 20 && organisation !== null && title.startsWith(organisation)
    ? `${organisation}\n${title.slice(organisation.length)}`
    : title
}

/** The whole report as a printed paper: its words, and the three tables with the rows, spans and notes of the form. */
export const paperOf = (report: AnnualReport): Paper => {
  const blocks = blocksOf(report)
  return {
    title: brokenTitle(report),
    language: 'zh-CN',
    pageNumbers: true,
    blocks: blocks.flatMap((block, index) => [
      ...(beginsPage(blocks, index) ? [{ kind: 'pageBreak' } as const] : []),
      ...drawn(report, block),
    ]),
  }
}

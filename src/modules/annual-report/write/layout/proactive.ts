import type { ProactiveBlock, ReportForm } from '#statute/report-form'
import { proactiveCell } from '#statute/report-form'
import type { LayoutRow, TableLayout } from './layout.ts'
import { figure, label, row } from './layout.ts'

/**
 * How many grid columns each column of a block covers. Blocks of one, two and three columns stand on one
 * grid: three columns wide, or four where a block of two must be cut in halves (edition 2019).
 */
const spansOf = (columns: number, halved: boolean): readonly number[] => {
  if (!halved) return columns === 1 ? [3] : [1, 1, 1]
  return columns === 2 ? [2, 2] : [1, 2, 1]
}

const blockRows = (block: ProactiveBlock, index: number, halved: boolean): LayoutRow[] => {
  const spans = spansOf(block.columns.length, halved)
  const span = (at: number) => spans[at] ?? 1
  const heads = block.columns.map((column, at) => label('column', column.label.text, { colspan: span(at) }))
  return [
    row([label('block', block.item.text, { align: 'left', colspan: halved ? 5 : 4 })], index),
    row([label('column', '信息内容'), ...heads], index),
    ...block.rows.map((line) =>
      row(
        [
          label('row', line.label.text),
          ...block.columns.map((column, at) => figure(proactiveCell(line.key, column.key), span(at))),
        ],
        index,
      ),
    ),
  ]
}

/** Table 2: the items of 条例第二十条 one below the other, each under its own heads. */
export const proactiveLayout = (form: ReportForm): TableLayout => {
  const halved = form.proactive.some((block) => block.columns.length === 2)
  return {
    table: 'proactive',
    caption: `表二　${form.parts[1]?.label.text ?? ''}`,
    widths: halved ? [30, 24, 12, 12, 24] : [30, 24, 24, 24],
    headRows: 0,
    rows: form.proactive.flatMap((block, index) => blockRows(block, index, halved)),
  }
}

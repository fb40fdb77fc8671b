import { html } from 'ghtml'
import type { CellName } from '#statute/report-form'
import type { AnnualReport, Cell } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import { cellText } from './cell-text.ts'
import type { LayoutCell, LayoutRow, TableLayout, TableName } from './layout/index.ts'
import { layoutOf } from './layout/index.ts'

export interface TableOptions {
  /** More attributes for the `<td>` of a number: name → value, escaped here. `class` joins the class of the state. */
  readonly cellAttributes?: (name: CellName) => Readonly<Record<string, string>>
}

type Attributes = Readonly<Record<string, string | number | undefined>>

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [html` ${name}="${value}"`]))
    .join('')

const spans = ({ rowspan, colspan }: LayoutCell): Attributes => ({
  rowspan: rowspan > 1 ? rowspan : undefined,
  colspan: colspan > 1 ? colspan : undefined,
})

const scopes = { block: 'rowgroup', column: 'col', row: 'row' } as const

const stateClass = (cell: Cell | undefined): string =>
  cell === undefined || cell.state === 'number' ? '' : cell.state

const cellHtml = (report: AnnualReport, cell: LayoutCell, options: TableOptions): string => {
  if (cell.kind === 'label') {
    const align = cell.align === 'left' ? 'left' : undefined
    if (cell.role === 'note')
      return html`<td!${attributes({ ...spans(cell), class: align })}>${cell.text}</td>`
    return html`<th!${attributes({ scope: scopes[cell.role], ...spans(cell), class: align })}>${cell.text}</th>`
  }
  const value = report.cells.get(cell.name)
  const { class: more, ...rest } = options.cellAttributes?.(cell.name) ?? {}
  const classes = [stateClass(value), more ?? ''].filter((each) => each !== '').join(' ')
  const all = { ...spans(cell), 'data-cell': cell.name, class: classes, ...rest }
  return html`<td!${attributes(all)}>${cellText(value)}</td>`
}

const rowsHtml = (report: AnnualReport, rows: readonly LayoutRow[], options: TableOptions): string =>
  rows
    .map(({ cells }) => `<tr>${cells.map((cell) => cellHtml(report, cell, options)).join('')}</tr>`)
    .join('\n')

/** Heads in `<thead>`, then one `<tbody>` for each item of table 2, so that its heading reaches no further. */
const partsHtml = (report: AnnualReport, layout: TableLayout, options: TableOptions): string => {
  const head = layout.rows.slice(0, layout.headRows)
  const blocks = Map.groupBy(layout.rows.slice(layout.headRows), (row) => row.block)
  const bodies = [...blocks.values()].map((rows) => `<tbody>\n${rowsHtml(report, rows, options)}\n</tbody>`)
  return [
    ...(head.length > 0 ? [`<thead>\n${rowsHtml(report, head, options)}\n</thead>`] : []),
    ...bodies,
  ].join('\n')
}

/**
 * One table of a report as an HTML fragment in the layout of the form. Each number stands in a `<td data-cell="requests.3.1.0">`;
 * a cell without a number has the class `empty` or `unreadable`.
 */
export const tableHtml = (report: AnnualReport, table: TableName, options: TableOptions = {}): string => {
  const layout = layoutOf(formOfReport(report), table)
  return html`<table class="statutory ${table}">
    <caption>
      ${layout.caption}
    </caption>
    !${partsHtml(report, layout, options)}
  </table>`
}

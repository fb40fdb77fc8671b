import { html } from 'ghtml'
import type { CellName } from '#statute/report-form'
import type { AnnualReport, Cell } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import { cellText } from './cell-text.ts'
import type { FigureCell, LabelCell, LayoutCell, LayoutRow, TableLayout, TableName } from './layout/index.ts'
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

const spans = ({ rowspan, colspan }: Pick<LayoutCell, 'rowspan' | 'colspan'>): Attributes => ({
  rowspan: rowspan > 1 ? rowspan : undefined,
  colspan: colspan > 1 ? colspan : undefined,
})

const scopes = { block: 'rowgroup', column: 'col', row: 'row' } as const

const labelHtml = ({ role, align, text, ...place }: LabelCell): string => {
  const side = align === 'left' ? 'left' : undefined
  return role === 'note'
    ? html`<td!${attributes({ ...spans(place), class: side })}>${text}</td>`
    : html`<th!${attributes({ scope: scopes[role], ...spans(place), class: side })}>${text}</th>`
}

const figureStart = (cell: FigureCell): string =>
  html`<td!${attributes({ ...spans(cell), 'data-cell': cell.name })}`

const drawn = new WeakMap<LayoutCell, string>()

/** What is the same in every report: the whole of a label, the start of a number's cell. Drawn once. */
const sameInAll = (cell: LayoutCell): string => {
  const known = drawn.get(cell)
  if (known !== undefined) return known
  const made = cell.kind === 'label' ? labelHtml(cell) : figureStart(cell)
  drawn.set(cell, made)
  return made
}

const ownAttributes = (name: CellName, value: Cell | undefined, { cellAttributes }: TableOptions): string => {
  const state = value === undefined || value.state === 'number' ? '' : value.state
  if (cellAttributes === undefined) return state === '' ? '' : attributes({ class: state })
  const { class: more = '', ...rest } = cellAttributes(name)
  return attributes({ class: [state, more].filter((each) => each !== '').join(' '), ...rest })
}

const cellHtml = (report: AnnualReport, cell: LayoutCell, options: TableOptions): string => {
  if (cell.kind === 'label') return sameInAll(cell)
  const value = report.cells.get(cell.name)
  return html`!${sameInAll(cell)}!${ownAttributes(cell.name, value, options)}>${cellText(value)}</td>`
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

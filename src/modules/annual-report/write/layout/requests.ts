import type { ReportForm, RequestRow } from '#statute/report-form'
import { requestCell } from '#statute/report-form'
import type { LabelCell, LayoutRow, TableLayout } from './layout.ts'
import { figure, label, row } from './layout.ts'

const headRows = (form: ReportForm): LayoutRow[] => {
  const { columns, note } = form.requests
  const organisations = columns.filter((column) => column.organisation)
  const outer = columns.filter((column) => !column.organisation)
  const tall = outer.map((column) => label('column', column.label.text, { rowspan: 2 }))
  return [
    row([
      label('note', `（${note}）`, { align: 'left', rowspan: 3, colspan: 3 }),
      label('column', '申请人情况', { colspan: columns.length }),
    ]),
    row([
      ...tall.slice(0, 1),
      label('column', '法人或其他组织', { colspan: organisations.length }),
      ...tall.slice(1),
    ]),
    row(organisations.map((column) => label('column', column.label.text))),
  ]
}

/** The labels to the left of a row: its brackets, where it is the first row under them, then its own. */
const labelsOf = (form: ReportForm, line: RequestRow): LabelCell[] => {
  const { groups, rows } = form.requests
  const brackets = groups
    .map((group) => ({ group, inside: rows.filter((other) => other.code.startsWith(`${group.code}.`)) }))
    .filter(({ inside }) => inside.includes(line))
  const opened = brackets
    .filter(({ inside }) => inside[0] === line)
    .map(({ group, inside }) =>
      label('row', `${group.number}${group.label.text}`, { align: 'left', rowspan: inside.length }),
    )
  const own = label('row', `${line.number}${line.label.text}`, {
    align: 'left',
    colspan: 3 - brackets.length,
  })
  return [...opened, own]
}

/** Table 3: what came in, what became of it, and what is carried over, by who applied. */
export const requestsLayout = (form: ReportForm): TableLayout => ({
  table: 'requests',
  caption: `表三　${form.parts[2]?.label.text ?? ''}`,
  widths: [12, 16, 48, ...form.requests.columns.map(() => 12)],
  headRows: 3,
  rows: [
    ...headRows(form),
    ...form.requests.rows.map((line) =>
      row([
        ...labelsOf(form, line),
        ...form.requests.columns.map((_, index) => figure(requestCell(line.code, index))),
      ]),
    ),
  ],
})

import type { AnnualReport } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import type { CellName, ReportForm } from '#statute/report-form'
import { proactiveCell, remedyCell, requestCell } from '#statute/report-form'
import type { Side } from '../../../text/columns.ts'
import { alignColumns } from '../../../text/columns.ts'
import { cut, widthOf } from '../../../text/width.ts'
import { numberText } from './names.ts'

type Cells = AnnualReport['cells']

/** Short heads, so that table 3 stands beside its labels on a terminal. */
const shortHeads: Readonly<Record<string, string>> = {
  enterprise: '企业',
  research: '科研',
  charity: '公益',
  legalService: '法律',
}

/** What stands in a cell: its number with its remark, 空 when empty, ？ when it cannot be read. */
const cellText = (cells: Cells, name: CellName): string => {
  const cell = cells.get(name)
  if (cell?.state !== 'number') return cell?.state === 'unreadable' ? '？' : '空'
  const mark = cell.confidence === 'inferred' ? '*' : ''
  return `${numberText(cell.value)}${mark}${cell.note === undefined ? '' : `（${cell.note}）`}`
}

const withoutRemark = (text: string): string => text.replace(/（.*）$/u, '')

const proactiveRows = (form: ReportForm, cells: Cells): string[][] =>
  form.proactive.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column) => [
        row.label.text,
        withoutRemark(column.label.text),
        cellText(cells, proactiveCell(row.key, column.key)),
        column.unit,
      ]),
    ),
  )

const requestRows = ({ requests }: ReportForm, cells: Cells): string[][] => {
  const opened = new Set<string>()
  const depth = (code: string) => '  '.repeat(code.split('.').length - 1)
  return [
    ['', ...requests.columns.map(({ key, label }) => shortHeads[key] ?? label.text)],
    ...requests.rows.flatMap((row) => {
      const above = requests.groups.filter(({ code }) => row.code.startsWith(`${code}.`) && !opened.has(code))
      for (const { code } of above) opened.add(code)
      return [
        ...above.map(({ code, number, label }) => [`${depth(code)}${number}${label.text}`]),
        [
          `${depth(row.code)}${row.number}${withoutRemark(row.label.text)}`,
          ...requests.columns.map((_, index) => cellText(cells, requestCell(row.code, index))),
        ],
      ]
    }),
  ]
}

const remedyRows = ({ remedies }: ReportForm, cells: Cells): string[][] => [
  ['', ...remedies.outcomes.map(({ label }) => label.text)],
  ...remedies.groups.map(({ key, label }) => [
    key === 'reconsideration' ? label.text : `行政诉讼 ${label.text}`,
    ...remedies.outcomes.map((_, index) => cellText(cells, remedyCell(key, index))),
  ]),
]

const numbers = (count: number): readonly Side[] => Array.from({ length: count }, () => 'right')

/** Labels cut to what a terminal leaves beside the numbers; whole where no width is known. */
const fitted = (rows: readonly string[][], columns: number | undefined): string[][] => {
  if (columns === undefined) return [...rows]
  const cells = (rows[0]?.length ?? 1) - 1
  const widths = Array.from({ length: cells }, (_, index) =>
    Math.max(...rows.map((row) => widthOf(row[index + 1] ?? ''))),
  )
  const room = Math.max(16, columns - 2 - widths.reduce((sum, width) => sum + width + 2, 0))
  return rows.map(([label = '', ...rest]) => [cut(label, room), ...rest])
}

/** The three tables of a report as aligned text, each under the title of its part. */
export const tablesText = (report: AnnualReport, columns: number | undefined): readonly string[] => {
  const form = formOfReport(report)
  const { cells } = report
  const titled = (part: number, lines: readonly string[]) => [
    '',
    `表${form.parts[part]?.number ?? ''}　${form.parts[part]?.label.text ?? ''}`,
    ...lines.map((line) => `  ${line}`),
  ]
  return [
    ...titled(1, alignColumns(proactiveRows(form, cells), ['left', 'left', 'right', 'left'])),
    ...titled(
      2,
      alignColumns(fitted(requestRows(form, cells), columns), [
        'left',
        ...numbers(form.requests.columns.length),
      ]),
    ),
    ...titled(
      3,
      alignColumns(fitted(remedyRows(form, cells), columns), [
        'left',
        ...numbers(form.remedies.outcomes.length),
      ]),
    ),
  ]
}

import type { CellComparison, Comparison } from '#modules/annual-report'
import { formOf } from '#statute/report-form'
import type { Session } from '../../../terminal/session.ts'
import { alignColumns } from '../../../text/columns.ts'
import { indent } from '../../../text/wrap.ts'
import { numberText, reportName } from './names.ts'

type Change = Pick<CellComparison, 'a' | 'b' | 'change' | 'rate'>

const signed = (change: number | null): string =>
  change !== null && change > 0 ? `+${numberText(change)}` : numberText(change)

const percent = (rate: number | null): string => {
  if (rate === null) return '—'
  const text = `${(rate * 100).toFixed(1)}%`
  return rate > 0 ? `+${text}` : text
}

/** Nothing to tell: neither side has a number other than 0. */
const silent = ({ a, b }: Change): boolean => (a ?? 0) === 0 && (b ?? 0) === 0

const line = (where: string, unit: string, change: Change): string[] => [
  where,
  numberText(change.a),
  numberText(change.b),
  signed(change.change),
  percent(change.rate),
  unit,
]

const totalColumn = formOf('2021').requests.columns.length - 1

/** The brackets of table 3 that the form prints without a number, in their total column. */
const bracketLines = ({ groups }: Comparison): string[][] =>
  groups
    .filter((group) => group.column === totalColumn && !silent(group))
    .map((group) => line(`${group.where}（各项相加）`, '件', group))

const notes = ({ cells, remarks }: Comparison): readonly string[] => [
  ...remarks,
  ...new Set(cells.flatMap(({ note }) => note ?? [])),
]

/** Two reports side by side: every cell with a number other than 0 on either side, with change and rate. */
export const comparisonText = (session: Session, comparison: Comparison): string => {
  const { a, b, cells, unmatched } = comparison
  const spoken = cells.filter((cell) => !silent(cell))
  const rows = [
    ['', '甲', '乙', '增减', '增减比例', '单位'],
    ...spoken.map((cell) => line(cell.where, cell.unit, cell)),
    ...bracketLines(comparison),
  ]
  const only = unmatched.filter(({ value }) => value !== null && value !== 0)
  return [
    session.paint('bold', `甲：${reportName(a)}`),
    session.paint('bold', `乙：${reportName(b)}`),
    ...notes(comparison).map((note) => indent(note, 2, session.columns, '! ')),
    '',
    ...alignColumns(rows, ['left', 'right', 'right', 'right', 'right', 'left']).map((text) => `  ${text}`),
    '',
    `  其余 ${cells.length - spoken.length} 格两份报告都是 0、空白或者读不出。`,
    ...(only.length === 0 ? [] : ['', '  只在一份报告的格式里有的：']),
    ...only.map(
      ({ where, only: side, value }) => `  ${side === 'a' ? '甲' : '乙'}　${where}：${numberText(value)}`,
    ),
    '',
  ].join('\n')
}

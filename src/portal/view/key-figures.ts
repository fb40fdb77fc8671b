import type { AnnualReport } from '#modules/annual-report'
import { formOfReport, valueOf } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { proactiveCell, requestCell } from '#statute/report-form'

/** A figure of a report worth a place in a list. */
export interface KeyFigure {
  readonly label: string
  readonly value: number | null
}

/** What stands for proactive disclosure in the list, by edition: the two forms count different things. */
const standing = {
  '2019': { label: '对外公开规范性文件', cell: proactiveCell('normativeDocument', 'total') },
  '2021': { label: '现行有效规范性文件', cell: proactiveCell('normativeDocument', 'valid') },
} as const

/** Requests received and settled, normative documents standing, decisions made: licences, penalties, coercion. */
export const keyFiguresOf = (report: AnnualReport): readonly KeyFigure[] => {
  const total = formOfReport(report).requests.columns.length - 1
  const value = (cell: CellName) => valueOf(report.cells.get(cell))
  const decisions = ['licence', 'penalty', 'coercion'].map((row) => value(proactiveCell(row, 'decisions')))
  const { label, cell } = standing[report.edition]
  return [
    { label: '新收申请', value: value(requestCell('1', total)) },
    { label: '办结申请', value: value(requestCell('3.7', total)) },
    { label, value: value(cell) },
    {
      label: '许可、处罚、强制决定',
      value: decisions.reduce<number | null>(
        (all, one) => (all === null || one === null ? null : all + one),
        0,
      ),
    },
  ]
}

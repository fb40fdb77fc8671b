import type { CellName } from '#statute/report-form'
import { formOf, remedyCell, requestCell } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'
import { formOfReport, valueOf } from '../model/index.ts'

export const cellValue = (report: AnnualReport, cell: CellName): number | null =>
  valueOf(report.cells.get(cell))

/** The rows of a bracket on a report's own form; （六）其他处理 may be one row that is its own bracket. */
const rowsOf = (report: AnnualReport, code: string): string[] =>
  formOfReport(report)
    .requests.rows.map((row) => row.code)
    .filter((row) => row === code || row.startsWith(`${code}.`))

/**
 * The number of a bracket in one column. Blanks beside a number count as 0, as the form's sums have them;
 * null when a row is unreadable or all are blank.
 */
export const bracketValue = (report: AnnualReport, code: string, column: number): number | null => {
  const cells = rowsOf(report, code).map((row) => report.cells.get(requestCell(row, column)))
  const numbers = cells.flatMap((cell) => valueOf(cell) ?? [])
  const unreadable = cells.some((cell) => cell?.state === 'unreadable')
  return unreadable || numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0)
}

const last = formOf('2021').remedies.outcomes.length - 1

/** The cell a cell is a part of, or null when it has no natural whole or is one itself. */
export const wholeOf = (cell: CellName): CellName | null => {
  const end = cell.lastIndexOf('.')
  const column = Number(cell.slice(end + 1))
  if (cell.startsWith('requests.3.') && !cell.startsWith('requests.3.7.')) return requestCell('3.7', column)
  if (!cell.startsWith('remedies.') || column === last) return null
  return remedyCell(cell.slice('remedies.'.length, end), last)
}

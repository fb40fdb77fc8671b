import type { CellName, ReportForm } from '#statute/report-form'
import { remedyCell, requestCell } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'

type Cells = AnnualReport['cells']

/** The number in a cell: an empty cell counts as 0, an unreadable one or one not of the form as null. */
export const numberAt = (cells: Cells, name: CellName): number | null => {
  const cell = cells.get(name)
  if (cell === undefined || cell.state === 'unreadable') return null
  return cell.state === 'empty' ? 0 : cell.value
}

/** The sum of cells, or null when one of them cannot be read. */
export const sumAt = (cells: Cells, names: readonly CellName[]): number | null => {
  let sum = 0
  for (const name of names) {
    const value = numberAt(cells, name)
    if (value === null) return null
    sum += value
  }
  return sum
}

const siblings = new WeakMap<ReportForm, ReadonlyMap<CellName, readonly CellName[]>>()

/** For every cell that is the total of its row: the cells it is the total of. */
const partsOfTotals = (form: ReportForm): ReadonlyMap<CellName, readonly CellName[]> => {
  const known = siblings.get(form)
  if (known) return known
  const last = form.requests.columns.length - 1
  const end = form.remedies.outcomes.length - 1
  const upTo = (count: number, name: (index: number) => CellName) =>
    Array.from({ length: count }, (_, index) => name(index))
  const made = new Map<CellName, readonly CellName[]>([
    ...form.requests.rows.map(
      ({ code }) => [requestCell(code, last), upTo(last, (index) => requestCell(code, index))] as const,
    ),
    ...form.remedies.groups.map(
      ({ key }) => [remedyCell(key, end), upTo(end, (index) => remedyCell(key, index))] as const,
    ),
  ])
  siblings.set(form, made)
  return made
}

/** The cells a total cell is the total of; undefined for any other cell. */
export const partsOfTotal = (form: ReportForm, name: CellName): readonly CellName[] | undefined =>
  partsOfTotals(form).get(name)

/**
 * The number in a cell, where a total left blank is what its row adds up to: many offices fill in the kinds of
 * applicant and leave 总计 empty.
 */
export const figureAt = (cells: Cells, form: ReportForm, name: CellName): number | null => {
  const parts = cells.get(name)?.state === 'empty' ? partsOfTotal(form, name) : undefined
  return parts === undefined ? numberAt(cells, name) : sumAt(cells, parts)
}

/** Whether any of these cells holds a number. */
export const anyNumber = (cells: Cells, names: Iterable<CellName>): boolean => {
  for (const name of names) if (cells.get(name)?.state === 'number') return true
  return false
}

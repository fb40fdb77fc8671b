import type { CellName, ReportForm } from '#statute/report-form'
import { proactiveCell, remedyCell, requestCell } from '#statute/report-form'
import type { AnnualReport } from '../../model/index.ts'
import { anyNumber, figureAt, partsOfTotal, sumAt } from '../figures.ts'
import type { ProactiveSum, RemedySum, RequestSum, Sum } from './topics/topic.ts'

type Cells = AnnualReport['cells']

/** What a sum of cells comes to. `values` holds a second one where a printed total differs from its own row. */
export interface Total {
  readonly title: string
  readonly values: readonly number[]
  readonly cells: readonly CellName[]
}

const requestCells = (form: ReportForm, { rows, columns }: RequestSum): CellName[] => {
  const indexes = columns ?? [form.requests.columns.length - 1]
  return form.requests.rows
    .filter(({ code }) => rows.some((row) => code === row || code.startsWith(`${row}.`)))
    .flatMap(({ code }) => indexes.map((index) => requestCell(code, index)))
}

const remedyCells = (form: ReportForm, { groups, outcome }: RemedySum): CellName[] => {
  const index = outcome ?? form.remedies.outcomes.length - 1
  return groups.map((group) => remedyCell(group, index))
}

const proactiveCells = (form: ReportForm, { row, column }: ProactiveSum): CellName[] =>
  form.proactive.some(
    (block) => block.rows.some(({ key }) => key === row) && block.columns.some(({ key }) => key === column),
  )
    ? [proactiveCell(row, column)]
    : []

const cellsOfSum = (form: ReportForm, { cells }: Sum): CellName[] => {
  switch (cells.table) {
    case 'requests':
      return requestCells(form, cells)
    case 'remedies':
      return remedyCells(form, cells)
    case 'proactive':
      return proactiveCells(form, cells)
  }
}

/** A total left blank gives its evidence in the cells of its row. */
const evidence = (cells: Cells, form: ReportForm, names: readonly CellName[]): CellName[] =>
  names.flatMap((name) => {
    const parts = cells.get(name)?.state === 'empty' ? partsOfTotal(form, name) : undefined
    return parts?.filter((part) => cells.get(part)?.state === 'number') ?? [name]
  })

const named = (sum: Sum, cells: Cells, names: readonly CellName[]): string => {
  if (sum.cells.table !== 'requests' || sum.cells.columns !== undefined || sum.title.endsWith('之和'))
    return sum.title
  const blank = names.some((name) => cells.get(name)?.state === 'empty')
  return `${sum.title}${blank ? '各列合计' : names.length > 1 ? '合计' : '总计'}`
}

const filled = new WeakMap<Cells, ReadonlySet<string>>()

/** The tables that hold any number at all. */
const filledIn = (cells: Cells): ReadonlySet<string> => {
  const known = filled.get(cells)
  if (known) return known
  const numbered = [...cells].filter(([, { state }]) => state === 'number').map(([name]) => name)
  const tables = new Set(numbered.map((name) => name.slice(0, name.indexOf('.'))))
  filled.set(cells, tables)
  return tables
}

/** Null when the form has no such cells, one of them cannot be read, or the table was left blank altogether. */
export const totalOf = ({ cells }: AnnualReport, form: ReportForm, sum: Sum): Total | null => {
  const names = cellsOfSum(form, sum)
  const { table } = sum.cells
  const known = table === 'proactive' ? anyNumber(cells, names) : filledIn(cells).has(table)
  if (names.length === 0 || !known) return null
  const parts = names.map((name) => figureAt(cells, form, name))
  if (parts.includes(null)) return null
  const value = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  const added = sumAt(
    cells,
    names.flatMap((name) => partsOfTotal(form, name) ?? [name]),
  )
  return {
    title: named(sum, cells, names),
    values: added === null || added === value ? [value] : [value, added],
    cells: evidence(cells, form, names),
  }
}

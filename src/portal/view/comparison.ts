import type { CellComparison, Comparison } from '#modules/annual-report'

type Change = Pick<CellComparison, 'a' | 'b' | 'change' | 'rate' | 'share'>

/** A line of a comparison as it is shown. */
export interface ComparedRow extends Change {
  readonly label: string
  readonly unit: string
  /** A bracket of table 3: the sum of the rows beneath it. */
  readonly bracket: boolean
  /** A row beneath a bracket. */
  readonly inner: boolean
  readonly note?: string
}

/** 表三“（一）予以公开”的自然人列 → （一）予以公开, 自然人列. */
const labelsOf = (where: string): [row: string, column: string] => {
  const found = /“(.*)”的(.*)$/u.exec(where)
  return [found?.[1] ?? where, found?.[2] ?? '']
}

const totalColumn = 6
const isTotal = (cell: string): boolean => cell.startsWith('requests.') && cell.endsWith(`.${totalColumn}`)
const codeOf = (cell: string): string => cell.slice('requests.'.length, cell.lastIndexOf('.'))

const rowOf = (cell: CellComparison, label: string): ComparedRow => ({
  ...cell,
  label,
  bracket: false,
  inner: /^requests(?:\.\d){4}$/u.test(cell.cell),
})

const twoPart = (cell: CellComparison): ComparedRow => rowOf(cell, labelsOf(cell.where).join('，'))

/** Table 2 or table 4, every cell both reports have. */
export const wholeTable = (comparison: Comparison, table: 'proactive' | 'remedies'): readonly ComparedRow[] =>
  comparison.cells.filter(({ cell }) => cell.startsWith(`${table}.`)).map(twoPart)

/** The total column of table 3, each bracket before the first of its rows. */
export const requestTotals = ({ cells, groups }: Comparison): readonly ComparedRow[] => {
  const totals = cells.filter(({ cell }) => isTotal(cell))
  const codes = new Set(totals.map(({ cell }) => codeOf(cell)))
  const brackets = groups.filter(({ code, column }) => column === totalColumn && !codes.has(code))
  const opens = (code: string) => totals.find(({ cell }) => codeOf(cell).startsWith(`${code}.`))
  return totals.flatMap((cell) => [
    ...brackets
      .filter(({ code }) => opens(code) === cell)
      .map((group) => ({ ...group, unit: cell.unit, bracket: true, inner: false })),
    rowOf(cell, (labelsOf(cell.where)[0].split(' ').at(-1) ?? '').trim()),
  ])
}

/** The columns of table 3 by applicant, where either report has anything there. */
export const byApplicant = ({ cells }: Comparison): readonly ComparedRow[] =>
  cells
    .filter(({ cell, a, b }) => cell.startsWith('requests.') && !isTotal(cell) && (a !== 0 || b !== 0))
    .map(twoPart)

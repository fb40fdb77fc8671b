import type { CellName, Identity } from '#statute/report-form'
import { identitiesOf } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'
import { formOfReport, valueOf } from '../model/index.ts'

/** An identity that can be judged on this report. `residual` is left minus right: 0 when it holds. */
export interface Equation {
  readonly identity: Identity
  readonly residual: number
}

/** What a cell adds to a sum. The usual blank for zero counts as 0. */
export const amountIn = (report: AnnualReport, cell: CellName): number => valueOf(report.cells.get(cell)) ?? 0

const sum = (report: AnnualReport, cells: readonly CellName[]): number =>
  cells.reduce((total, cell) => total + amountIn(report, cell), 0)

const holds = ({ residual }: Equation): boolean => residual === 0

/**
 * Empty totals of parts that are not zero. Such a total was never filled in, so nothing it stands in can be
 * judged; an empty total of nothing is a zero left blank like any other.
 */
const unfilledTotals = (report: AnnualReport, equations: readonly Equation[]): ReadonlySet<CellName> =>
  new Set(
    equations
      .filter((equation) => !holds(equation) && equation.identity.right.length === 1)
      .flatMap(({ identity }) => identity.right)
      .filter((cell) => report.cells.get(cell)?.state !== 'number'),
  )

/**
 * The identities of a report's form that can be judged: without unreadable cells and unfilled totals. Where
 * all of them hold as they stand, blanks as 0, nothing is looked at twice.
 */
export const equationsOf = (report: AnnualReport): readonly Equation[] => {
  const equations = identitiesOf(formOfReport(report)).map((identity) => ({
    identity,
    residual: sum(report, identity.left) - sum(report, identity.right),
  }))
  if (equations.every(holds)) return equations
  const unfilled = unfilledTotals(report, equations)
  const blind = (cell: CellName): boolean =>
    unfilled.has(cell) || report.cells.get(cell)?.state === 'unreadable'
  return equations.filter(({ identity }) => !identity.left.some(blind) && !identity.right.some(blind))
}

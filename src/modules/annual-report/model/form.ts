import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { Cell } from './cell.ts'
import { emptyCell } from './cell.ts'
import type { AnnualReport } from './report.ts'

/** The statutory form a report is written on. */
export const formOfReport = (report: Pick<AnnualReport, 'edition' | 'otherHandling'>): ReportForm =>
  formOf(report.edition, report.otherHandling)

/** A full set of cells for a form: those given, and every other one empty. */
export const fillCells = (
  form: ReportForm,
  given: ReadonlyMap<CellName, Cell>,
): ReadonlyMap<CellName, Cell> =>
  new Map([...cellsOf(form).keys()].map((name) => [name, given.get(name) ?? emptyCell]))

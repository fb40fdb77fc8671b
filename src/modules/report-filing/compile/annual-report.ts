import { printedOtherHandling } from '#statute/report-form'
import type { AnnualReport } from '#modules/annual-report'
import { emptyCell, numberCell } from '#modules/annual-report'
import { formOfYear, spanOf } from '../evidence/index.ts'
import type { OfYear } from '../evidence/index.ts'
import type { CompiledCells } from './cell.ts'
import { cellsFrom } from './cell.ts'
import type { Figures } from './figures.ts'

/** Cells as the engine of #modules/annual-report has them: what there is no figure for is empty. */
export const printedCells = (cells: CompiledCells): AnnualReport['cells'] =>
  new Map(
    [...cells].map(([name, { value }]) => [name, value === null ? emptyCell : numberCell(value)] as const),
  )

/** Tables as a report of the engine, without text: to be checked, written, compared. Throws Refusal `report-year`. */
export const reportOfCells = (
  { year, organisation, name }: OfYear & { readonly name: string },
  cells: CompiledCells,
): AnnualReport => {
  const { edition } = formOfYear(year)
  const { from, until: to } = spanOf({ year, organisation })
  return {
    organisation: name,
    title: `${name}${year}年政府信息公开工作年度报告`,
    year,
    edition,
    otherHandling: printedOtherHandling[edition],
    period: { from, to },
    issued: null,
    contact: null,
    preface: '',
    sections: [],
    cells: printedCells(cells),
  }
}

/** The tables of figures alone, nothing entered: what the command line prints. Throws Refusal `report-year`. */
export const cellsOfFigures = (year: number, figures: Figures): CompiledCells =>
  cellsFrom(formOfYear(year), { ledger: figures, elsewhere: {}, adjustment: {} })

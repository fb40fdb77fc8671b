import type { AnnualReport, Cell, Repair } from '../model/index.ts'
import { numberCell } from '../model/index.ts'

/** The report with the edits of a repair made: the edited cells become certain numbers, the rest is as it was. */
export const applyRepair = (report: AnnualReport, repair: Repair): AnnualReport => {
  const edited = repair.edits.map(({ cell, to }): [typeof cell, Cell] => [cell, numberCell(to)])
  return { ...report, cells: new Map([...report.cells, ...edited]) }
}

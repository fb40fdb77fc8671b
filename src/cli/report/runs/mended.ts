import type { AnnualReport, Repair } from '#modules/annual-report'
import { applyRepair, checkReport, repairsOf } from '#modules/annual-report'

export interface Mended {
  readonly report: AnnualReport
  /** The repair that was made, where there was one to make. */
  readonly repair: Repair | undefined
}

/** The rules a repair can satisfy: the equations the form prints. */
const equations = new Set([
  'requests.row-total',
  'requests.balance',
  'requests.results-total',
  'remedies.total',
])

const addsUp = (report: AnnualReport): boolean =>
  checkReport(report).every(({ rule }) => !equations.has(rule))

/**
 * The report with its nth repair made, counted from 1 as `check` lists them. A report whose tables add up needs
 * none and stays as it is; one that has no such repair is not mended: then a Chinese sentence says so.
 */
export const mended = (report: AnnualReport, choice: number | undefined): Mended | string => {
  if (choice === undefined) return { report, repair: undefined }
  const repairs = repairsOf(report)
  const repair = repairs[choice - 1]
  if (repair !== undefined) return { report: applyRepair(report, repair), repair }
  if (repairs.length > 0) return `只有 ${repairs.length} 个更正办法，没有第 ${choice} 个，没有转换。`
  if (addsUp(report)) return { report, repair: undefined }
  return '表格里的数对不上，但是没有找到可信的更正办法，没有转换；请对照台账核实后改正。'
}

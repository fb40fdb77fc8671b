import type { CellName, Edition, OtherHandling, ReportForm } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { AnnualReport } from '../../model/index.ts'
import { formOfReport } from '../../model/index.ts'
import { anyNumber, figureAt } from '../figures.ts'
import type { Prints } from './fingerprints.ts'
import { printsOf } from './fingerprints.ts'

/**
 * What checking reports against each other needs to know of one: about three kilobytes, so that ten thousand fit
 * in memory when their texts do not.
 */
export interface ReportDigest {
  /** The name the caller gave: a file, an address. */
  readonly name: string
  readonly organisation: string | null
  readonly year: number | null
  readonly edition: Edition
  readonly otherHandling: OtherHandling
  /** The numbers of the cells in the order of the form; NaN where there is none. */
  readonly values: Float64Array
  readonly prints: Prints
}

const orders = new WeakMap<ReportForm, ReadonlyMap<CellName, number>>()

const orderOf = (form: ReportForm): ReadonlyMap<CellName, number> => {
  const known = orders.get(form)
  if (known) return known
  const made = new Map([...cellsOf(form).keys()].map((name, index) => [name, index]))
  orders.set(form, made)
  return made
}

/** Blank cells of a filled table of cases are zeros; a blank in table 2 is not known. */
const valuesOf = ({ cells }: AnnualReport, form: ReportForm): Float64Array => {
  const names = [...cells.keys()]
  const filled = (table: string) =>
    anyNumber(
      cells,
      names.filter((name) => name.startsWith(`${table}.`)),
    )
  const known = { requests: filled('requests'), remedies: filled('remedies'), proactive: false }
  return Float64Array.from(cellsOf(form).values(), ({ name, table }) => {
    const counts = cells.get(name)?.state === 'number' || known[table]
    return counts ? (figureAt(cells, form, name) ?? NaN) : NaN
  })
}

/** The digest of a report. `name` is how its findings are asked for again. */
export const digestOf = (report: AnnualReport, name: string): ReportDigest => ({
  name,
  organisation: report.organisation === null ? null : report.organisation.replaceAll(/\s/gu, ''),
  year: report.year,
  edition: report.edition,
  otherHandling: report.otherHandling,
  values: valuesOf(report, formOfReport(report)),
  prints: printsOf(report),
})

export const formOfDigest = ({ edition, otherHandling }: ReportDigest): ReportForm =>
  formOf(edition, otherHandling)

/** The number of a cell, or null where the report has none or its form knows no such cell. */
export const numberIn = (digest: ReportDigest, name: CellName): number | null => {
  const value = digest.values[orderOf(formOfDigest(digest)).get(name) ?? -1]
  return value === undefined || Number.isNaN(value) ? null : value
}

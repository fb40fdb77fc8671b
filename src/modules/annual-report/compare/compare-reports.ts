import type { CellName } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import { changeOf } from './change.ts'
import type { Both, CellComparison, ComparedReport, Comparison } from './comparison.ts'
import { compareGroups } from './groups.ts'
import type { Matched } from './match.ts'
import { matchedCells, unmatchedCells } from './match.ts'
import { remarksOn } from './remarks.ts'
import { cellValue, wholeOf } from './values.ts'
import { wordingNotes } from './wording.ts'

const headOf = ({ organisation, year, edition }: AnnualReport): ComparedReport => ({
  organisation,
  year,
  edition,
})

const compareCell = (
  { a, b }: Both<AnnualReport>,
  { place, derived, valueIn }: Matched,
  notes: ReadonlyMap<CellName, string>,
): CellComparison => {
  const whole = wholeOf(place.name)
  const wholeIn = (report: AnnualReport): number | null => (whole === null ? null : cellValue(report, whole))
  const note = notes.get(place.name)
  return {
    cell: place.name,
    where: place.where,
    unit: place.unit,
    ...changeOf({ a: valueIn(a), b: valueIn(b) }, { a: wholeIn(a), b: wholeIn(b) }),
    ...(derived ? { derived } : {}),
    ...(note === undefined ? {} : { note }),
  }
}

/**
 * Two reports cell by cell, from `a` (usually the earlier) to `b`: number, change, rate and share. Units are
 * the form's: 件, 项, 万元, 元. Between the editions of 国办公开办函〔2019〕60号 and 〔2021〕30号 only cells of
 * the same name, unit and measure are compared; the others are listed as `unmatched`.
 */
export const compareReports = (a: AnnualReport, b: AnnualReport): Comparison => {
  const reports = { a, b }
  const notes = wordingNotes(formOfReport(a), formOfReport(b))
  const matched = matchedCells(reports)
  const unmatched = [...unmatchedCells(reports, 'a', matched), ...unmatchedCells(reports, 'b', matched)]
  return {
    a: headOf(a),
    b: headOf(b),
    cells: matched.map((cell) => compareCell(reports, cell, notes)),
    groups: compareGroups(reports),
    unmatched,
    remarks: remarksOn(reports, unmatched.length),
  }
}

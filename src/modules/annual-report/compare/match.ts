import type { CellName, CellPlace } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import type { Both, Side, UnmatchedCell } from './comparison.ts'
import { bracketValue, cellValue } from './values.ts'

/** A cell two reports have in common, with its value on either side. */
export interface Matched {
  readonly place: CellPlace
  readonly derived: boolean
  readonly valueIn: (report: AnnualReport) => number | null
}

const sameMeasure = (one: CellPlace, other: CellPlace | undefined): boolean =>
  one.unit === other?.unit && one.measure === other.measure

const isOther = (cell: CellName): boolean => cell.startsWith('requests.3.6.')

const otherHandling = (place: CellPlace): Matched => {
  const column = Number(place.name.slice(place.name.lastIndexOf('.') + 1))
  return { place, derived: true, valueIn: (report) => bracketValue(report, '3.6', column) }
}

const itself = (place: CellPlace): Matched => ({
  place,
  derived: false,
  valueIn: (report) => cellValue(report, place.name),
})

/**
 * The cells both forms have under the same name, in the same unit and measure, in printed order. Where only
 * one report itemises （六）其他处理, the three items are taken together and matched with the single row.
 */
export const matchedCells = ({ a, b }: Both<AnnualReport>): readonly Matched[] => {
  const mixed = a.otherHandling !== b.otherHandling
  const handling = mixed ? 'single' : a.otherHandling
  const other = cellsOf(formOf(b.edition, handling))
  return [...cellsOf(formOf(a.edition, handling)).values()]
    .filter((place) => sameMeasure(place, other.get(place.name)))
    .map((place) => (mixed && isOther(place.name) ? otherHandling(place) : itself(place)))
}

/** The cells of one report that have no single cell beside them on the other side. */
export const unmatchedCells = (
  reports: Both<AnnualReport>,
  only: Side,
  matched: readonly Matched[],
): readonly UnmatchedCell[] => {
  const report = reports[only]
  const names = new Set(matched.map(({ place }) => place.name))
  return [...cellsOf(formOfReport(report)).values()]
    .filter(({ name }) => !names.has(name))
    .map(({ name, where }) => ({ cell: name, where, only, value: cellValue(report, name) }))
}

import type { AnnualReport, Finding } from '#modules/annual-report'
import { valueOf } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'

/** A finding with the number it has on its page, from 1. */
export interface NumberedFinding extends Finding {
  readonly number: number
}

export const numbered = (findings: readonly Finding[]): readonly NumberedFinding[] =>
  findings.map((finding, index) => ({ ...finding, number: index + 1 }))

/** What findings say of one cell: their numbers, and whether it is a suspect or only a part of a sum. */
export interface Mark {
  readonly numbers: readonly number[]
  readonly suspect: boolean
}

export type Marks = ReadonlyMap<CellName, Mark>

/** A finding on more cells than this is about a sum: its parts are evidence, not suspects. */
const fewCells = 4

/** The cells of a finding worth looking at: of a long sum, the parts that are not nought. */
export const cellsToShow = ({ cells }: Finding, report: AnnualReport): readonly CellName[] => {
  const all = [...new Set(cells)]
  return all.length <= fewCells ? all : all.filter((cell) => valueOf(report.cells.get(cell)) !== 0)
}

/** Which findings speak of which cells, by number. */
export const marksOf = (findings: readonly NumberedFinding[], report: AnnualReport): Marks => {
  const marks = new Map<CellName, Mark>()
  for (const finding of findings) {
    for (const cell of cellsToShow(finding, report)) {
      const known = marks.get(cell)
      marks.set(cell, {
        numbers: [...(known?.numbers ?? []), finding.number],
        suspect: (known?.suspect ?? false) || finding.cells.length <= fewCells,
      })
    }
  }
  return marks
}

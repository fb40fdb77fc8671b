import type { CellName } from '#statute/report-form'
import type { AnnualReport } from '#modules/annual-report'
import { valueOf } from '#modules/annual-report'
import type { FilingRow } from '../schema/index.ts'

type Parts = readonly (number | null)[]

/** The figures of a filing as the report prints them, by cell: ledger, elsewhere and adjustment added up. */
export const filedCells = ({ cells }: Pick<FilingRow, 'cells'>): ReadonlyMap<CellName, number | null> => {
  const kept = JSON.parse(cells) as Readonly<Record<CellName, Parts>>
  return new Map(
    Object.entries(kept).map(([name, parts]) => {
      const there = parts.filter((part) => part !== null)
      const value = there.length === 0 ? null : there.reduce((sum, part) => sum + part, 0)
      return [name as CellName, value]
    }),
  )
}

/** The figures of a report as a filing keeps them: all of them from elsewhere, none of the ledger. */
export const filedForm = ({ cells }: Pick<AnnualReport, 'cells'>): string =>
  JSON.stringify(Object.fromEntries([...cells].map(([name, cell]) => [name, [null, valueOf(cell), null]])))

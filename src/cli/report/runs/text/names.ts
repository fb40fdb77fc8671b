import type { AnnualReport } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'

type FormOf = Pick<AnnualReport, 'edition' | 'otherHandling'>

/** Where a cell stands on the form of a report, in words. */
export const whereIs = (report: FormOf, cell: CellName): string =>
  cellsOf(formOfReport(report)).get(cell)?.where ?? cell

/** Whose report it is, of which year. */
export const reportName = ({ organisation, year }: Pick<AnnualReport, 'organisation' | 'year'>): string =>
  `${organisation ?? '机关名称不明'}　${year === null ? '年度不明' : `${year}年`}`

/** A number in plain digits, a dash where there is none. */
export const numberText = (value: number | null): string =>
  value === null ? '—' : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })

/** More than this in one list helps nobody on a terminal. */
export const firstOf = (lines: readonly string[], most: number, rest: (left: number) => string): string[] =>
  lines.length <= most ? [...lines] : [...lines.slice(0, most), rest(lines.length - most)]

import type { LocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { cellsOf, formOf, printedOtherHandling } from '#statute/report-form'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { AnnualReport, Cell } from '#modules/annual-report'
import { emptyCell, fillCells, numberCell } from '#modules/annual-report'
import type { OrganisationId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import type { FilingId, ReportId } from '../ids.ts'
import type { FilingOrigin, FilingRow, Query } from '../schema/index.ts'
import type { ReportWords } from '../texts/index.ts'
import { readWords } from '../texts/index.ts'
import { filedCells } from './filed-cells.ts'

/** A version of a report that was filed, whole. */
export interface FiledReport {
  readonly filing: FilingId
  readonly report: ReportId
  readonly organisation: OrganisationId
  readonly year: number
  readonly version: number
  readonly origin: FilingOrigin
  readonly filedAt: Instant
  /** Why another version was filed; null for the first. */
  readonly reason: string | null
  /** Whether no later version was filed. */
  readonly newest: boolean
  readonly annual: AnnualReport
}

/** Which filings are asked for; all of them where nothing is said. */
export interface FiledAsked {
  readonly organisation?: OrganisationId
  readonly year?: number
}

const noWords: ReportWords = { title: null, period: null, contact: null, preface: '', sections: [] }

const cellOf = (value: number | null): Cell => (value === null ? emptyCell : numberCell(value))

interface Said {
  readonly name: string
  readonly words: ReportWords
  readonly issued: LocalDate
}

const annualOf = (row: FilingRow, { name, words, issued }: Said): AnnualReport => {
  const cells = new Map([...filedCells(row)].map(([cell, value]) => [cell, cellOf(value)]))
  // A report of the edition of 2021 may have been printed with （六） in one row, as some old ones were.
  const single = cells.has('requests.3.6.6' satisfies CellName)
  const otherHandling = single ? 'single' : printedOtherHandling[row.edition]
  const form = formOf(row.edition, otherHandling)
  const known = new Map([...cells].filter(([cell]) => cellsOf(form).has(cell)))
  const { year, edition } = row
  return {
    ...words,
    organisation: name,
    year,
    edition,
    otherHandling,
    issued,
    cells: fillCells(form, known),
  }
}

/**
 * Versions that were filed, the newest year first and within it the newest version; each with its words and its tables
 * as they were frozen. A report is dated by the day its first version was filed.
 */
export const filedReports = async (
  query: Query,
  { organisation, year }: FiledAsked = {},
): Promise<readonly FiledReport[]> => {
  let asked = query.selectFrom('report_filing').selectAll()
  if (organisation !== undefined) asked = asked.where('organisation', '=', organisation)
  if (year !== undefined) asked = asked.where('year', '=', year)
  const rows = await asked
    .orderBy('year', 'desc')
    .orderBy('organisation')
    .orderBy('version', 'desc')
    .execute()
  if (rows.length === 0) return []
  const texts = await query
    .selectFrom('report_text')
    .innerJoin('report_filing', (join) =>
      join
        .onRef('report_filing.report', '=', 'report_text.report')
        .onRef('report_filing.narrative', '=', 'report_text.digest'),
    )
    .select(['report_filing.id', 'report_text.written'])
    .execute()
  const words = new Map(texts.map(({ id, written }) => [id, readWords(written)]))
  const names = await organisationNames(query, [...new Set(rows.map((row) => row.organisation))])
  return rows.map((row) => {
    const same = rows.filter(({ report }) => report === row.report)
    const first = same.at(-1) ?? row
    return {
      filing: row.id,
      report: row.report,
      organisation: row.organisation,
      year: row.year,
      version: row.version,
      origin: row.origin,
      filedAt: row.filed_at,
      reason: row.reason,
      newest: same[0]?.id === row.id,
      annual: annualOf(row, {
        name: names.get(row.organisation) ?? '',
        words: words.get(row.id) ?? noWords,
        issued: dayOf(first.filed_at),
      }),
    }
  })
}

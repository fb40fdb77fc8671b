import type { LocalDate } from '#statute/calendar'
import { printedOtherHandling } from '#statute/report-form'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { AnnualReport } from '#modules/annual-report'
import { readJson } from '#modules/annual-report'
import type { OrganisationId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import { filedCells } from '../chain/index.ts'
import { printedCells } from '../compile/index.ts'
import type { FilingId, ReportId } from '../ids.ts'
import type { FilingOrigin, FilingRow, Query } from '../schema/index.ts'
import type { ReportWords } from '../texts/index.ts'
import { readWords } from '../texts/index.ts'

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
  /** Differences to last year's report by their message, with what was written down of them. */
  readonly explanations: ReadonlyMap<string, string>
  readonly annual: AnnualReport
}

/** Which filings are asked for; all of them where nothing is said. */
export interface FiledAsked {
  readonly organisation?: OrganisationId
  readonly year?: number
}

const noWords: ReportWords = { title: null, period: null, contact: null, preface: '', sections: [] }

interface Said {
  readonly name: string
  readonly words: ReportWords
  readonly issued: LocalDate
}

const annualOf = (row: FilingRow, { name, words, issued }: Said): AnnualReport => ({
  ...words,
  organisation: name,
  year: row.year,
  edition: row.edition,
  otherHandling: printedOtherHandling[row.edition],
  issued,
  cells: printedCells(filedCells(row)),
})

/** Old reports as they were confirmed: with their own sums, right or wrong. */
const oldOnes = async (query: Query): Promise<ReadonlyMap<FilingId, AnnualReport>> => {
  const rows = await query
    .selectFrom('report_old')
    .select(['filing', 'report'])
    .where('state', '=', 'confirmed')
    .execute()
  return new Map(
    rows.flatMap(({ filing, report }) => (filing === null ? [] : [[filing, readJson(report)] as const])),
  )
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
  const old = await oldOnes(query)
  const told = await query.selectFrom('report_explanation').select(['report', 'figures', 'text']).execute()
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
      explanations: new Map(
        told.filter(({ report }) => report === row.report).map(({ figures, text }) => [figures, text]),
      ),
      annual:
        old.get(row.id) ??
        annualOf(row, {
          name: names.get(row.organisation) ?? '',
          words: words.get(row.id) ?? noWords,
          issued: dayOf(first.filed_at),
        }),
    }
  })
}

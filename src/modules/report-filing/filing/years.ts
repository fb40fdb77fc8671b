import type { OrganisationId } from '#modules/organisations'
import type { Instant } from '#platform/clock'
import type { FilingOrigin, Query, ReportStage } from '../schema/index.ts'

/** The report of a year as a list shows it. */
export interface ReportLine {
  readonly year: number
  readonly stage: ReportStage
  readonly version: number
  readonly compiledAt: Instant | null
  readonly filed: { readonly version: number; readonly at: Instant; readonly origin: FilingOrigin } | null
  /** Lines of the correction list as it was looked through last; null where that was never done. */
  readonly corrections: number | null
}

/** The reports of a body, the newest year first. */
export const reportLines = async (
  query: Query,
  organisation: OrganisationId,
): Promise<readonly ReportLine[]> => {
  const reports = await query
    .selectFrom('report_year')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('year', 'desc')
    .execute()
  const filings = await query
    .selectFrom('report_filing')
    .leftJoin('report_change', 'report_change.filing', 'report_filing.id')
    .select(['report', 'version', 'filed_at', 'origin', 'report_change.lines'])
    .where('organisation', '=', organisation)
    .orderBy('version')
    .execute()
  const last = new Map(filings.map((filing) => [filing.report, filing]))
  return reports.map(({ id, year, stage, version, compiled_at: compiledAt }) => {
    const filing = last.get(id)
    const filed = filing && { version: filing.version, at: filing.filed_at, origin: filing.origin }
    return { year, stage, version, compiledAt, filed: filed ?? null, corrections: filing?.lines ?? null }
  })
}

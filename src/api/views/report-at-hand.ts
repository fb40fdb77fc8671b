import type { LocalDate } from '#statute/calendar'
import type { ReadOnly } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { AnnualReport } from '#modules/annual-report'
import type { OrganisationId } from '#modules/organisations'
import {
  cellsOfReport,
  circumstancesOf,
  draftNarrative,
  draftReport,
  filedReports,
  findReport,
  textOf,
} from '#modules/report-filing'
import type { Tables } from '../tables.ts'

/** Which report: a version that was filed, or the one being worked on. */
export interface AtHand {
  readonly organisation: OrganisationId
  readonly year: number
  readonly version: number | undefined
}

const missing = () =>
  refuse('missing', 'report-missing', '没有这份年报', '这一年的年报还没有汇总，或者没有这个版本。')

/**
 * A report as it would be printed: a filed version as it was frozen, or the one being worked on with its tables and text
 * as they stand; where no text was saved, with the draft of one. Throws Refusal `report-missing`.
 */
export const reportAtHand = async (
  query: ReadOnly<Tables>,
  { organisation, year, version }: AtHand,
  { site, today }: { readonly site: string; readonly today: LocalDate },
): Promise<AnnualReport> => {
  if (version !== undefined) {
    const filed = (await filedReports(query, { organisation, year })).find((one) => one.version === version)
    if (filed === undefined) throw missing()
    return filed.annual
  }
  const row = await findReport(query, { organisation, year })
  if (row === undefined) throw missing()
  const compiled = await cellsOfReport(query, row)
  const cells = new Map([...compiled].map(([name, { value }]) => [name, value] as const))
  const circumstances = await circumstancesOf(query, { organisation, year, cells, site, today })
  const saved = await textOf(query, row.id, row.narrative)
  return draftReport(saved?.narrative ?? draftNarrative(circumstances), circumstances, cells)
}

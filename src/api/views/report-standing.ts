import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { ReadOnly, Tx } from '#platform/db'
import { digestOf } from '#modules/annual-report'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Narrative } from '#modules/report-filing'
import {
  cellsOfReport,
  circumstancesOf,
  draftReport,
  filedReports,
  findReport,
  reviewText,
  takeText,
  textOf,
  wordsOf,
} from '#modules/report-filing'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'

type Query = ReadOnly<Tables>

interface Place {
  readonly organisation: OrganisationId
  readonly year: number
}

interface Around {
  readonly today: LocalDate
  readonly services: Pick<Services, 'site'>
}

/** Everything the text of a report stands on, read together. */
export const standing = async (query: Query, place: Place, { today, services }: Around) => {
  const row = await findReport(query, place)
  const compiled = row === undefined ? new Map() : await cellsOfReport(query, row)
  const cells = new Map([...compiled].map(([name, { value }]) => [name, value] as const))
  const circumstances = await circumstancesOf(query, { ...place, cells, site: services.site, today })
  const filed = await filedReports(query)
  const others = filed
    .filter(
      ({ newest, organisation, year }) =>
        newest && !(organisation === place.organisation && year === place.year),
    )
    .filter(({ year }) => year >= place.year - 1 && year <= place.year)
    .map(({ filing, annual }) => digestOf(annual, filing))
  const review = (narrative: Narrative) => {
    const report = draftReport(narrative, circumstances, cells)
    return { report, review: reviewText(narrative, report, circumstances.figures, others) }
  }
  return { row, circumstances, review }
}

/**
 * The text of a report is signed as it reads now: numbers that are no cells may have moved since it was saved. Nothing
 * happens to a report that is not worked on, or has no text.
 */
export const refreshText = async (
  tx: Tx<Tables>,
  act: Act,
  place: Place,
  { by, ...around }: Around & { readonly by: PersonId },
): Promise<void> => {
  const { row, review } = await standing(tx, place, around)
  if (row?.stage !== 'draft') return
  const saved = await textOf(tx, row.id, row.narrative)
  if (saved === undefined) return
  const { narrative } = saved
  await takeText(tx, act, row, { narrative, words: wordsOf(review(narrative).report), by })
}

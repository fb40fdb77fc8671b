import type { LocalDate } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'
import type { Freshness } from './freshness.ts'
import { freshnessOf } from './freshness.ts'

/** A column that wants something new. */
export interface WantingColumn extends Freshness {
  readonly organisation: OrganisationId
  readonly title: string
}

/**
 * Columns with an update interval that are stale or will be soon, those longest overdue first; of some bodies, or of
 * all. One read of the newest entry a column.
 */
export const wantingColumns = async (
  query: Query,
  bodies: 'all' | readonly OrganisationId[],
  today: LocalDate,
): Promise<readonly WantingColumn[]> => {
  if (bodies !== 'all' && bodies.length === 0) return []
  const columns = query
    .selectFrom('publishing_column as holder')
    .select((row) => [
      'holder.organisation',
      'holder.title',
      'holder.part',
      'holder.update_days',
      'holder.update_basis',
      'holder.opened_on',
      'holder.closed_on',
      row
        .selectFrom('publication_place as place')
        .select(({ fn }) => fn.max('place.published_at').as('last'))
        .whereRef('place.column', '=', 'holder.id')
        .as('last'),
    ])
    .where('holder.update_days', 'is not', null)
    .where('holder.closed_on', 'is', null)
  const rows = await (
    bodies === 'all' ? columns : columns.where('holder.organisation', 'in', bodies)
  ).execute()
  return rows
    .map(({ organisation, title, last, ...row }) => ({
      organisation,
      title,
      ...freshnessOf({ row, lastPublishedOn: last === null ? null : dayOf(last) }, today),
    }))
    .filter(
      ({ state, until }) =>
        state === 'stale' || state === 'due-soon' || (state === 'empty' && until !== null && until < today),
    )
    .toSorted((one, other) => (one.until ?? '').localeCompare(other.until ?? ''))
}

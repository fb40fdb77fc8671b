import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { Query } from '../schema/index.ts'

/** Requests that stand in one remedy: its papers name the people of all, so that they are forgotten together. */
export type Companions = ReadonlyMap<RequestId, ReadonlySet<RequestId>>

/** By each request of a body that was contested, the others of the same remedies that nobody was taken out of yet. */
export const companionsOf = async (query: Query, organisation: OrganisationId): Promise<Companions> => {
  const rows = await query
    .selectFrom('remedy_request as mine')
    .innerJoin('remedy_request as theirs', 'theirs.remedy', 'mine.remedy')
    .innerJoin('request', 'request.id', 'mine.request')
    .leftJoin('keeping_removal', 'keeping_removal.request', 'theirs.request')
    .select(['mine.request as request', 'theirs.request as other'])
    .where('request.organisation', '=', organisation)
    .where('keeping_removal.request', 'is', null)
    .whereRef('mine.request', '!=', 'theirs.request')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ request }) => request)].map(([request, others]) => [
      request,
      new Set(others.map(({ other }) => other)),
    ]),
  )
}

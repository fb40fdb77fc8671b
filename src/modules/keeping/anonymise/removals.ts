import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { Query } from '../schema/index.ts'
import type { Taken } from './taken.ts'

/** What was taken out of a case, when, under which rule. */
export interface Removal {
  readonly request: RequestId
  readonly number: string
  readonly removedAt: string
  readonly class: string
  readonly ground: string
  readonly basis: string
  readonly taken: Taken
}

/** Whether applicant and third parties were taken out of a case. */
export const isEmptied = async (query: Query, request: RequestId): Promise<boolean> =>
  (await query
    .selectFrom('keeping_removal')
    .select('request')
    .where('request', '=', request)
    .executeTakeFirst()) !== undefined

/** What was taken out of the cases of a body, the last first. Throws DatabaseError `cursor`. */
export const removalsOf = async (
  query: Query,
  organisation: OrganisationId,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<Removal>> => {
  const { rows, next } = await pageByKey(
    query.selectFrom('keeping_removal').selectAll().where('organisation', '=', organisation),
    { by: ['keeping_removal.removed_at', 'keeping_removal.request'], order: 'desc', after, limit },
  )
  return {
    rows: rows.map(({ request, number, removed_at, rule, taken }) => {
      // Written by `anonymiseCase`.
      const { class: name, ground, basis } = JSON.parse(rule) as Record<'class' | 'ground' | 'basis', string>
      return {
        request,
        number,
        removedAt: removed_at,
        class: name,
        ground,
        basis,
        taken: JSON.parse(taken) as Taken,
      }
    }),
    next,
  }
}

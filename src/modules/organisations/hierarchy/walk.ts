import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import type { OrganisationId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'

/** A body met on the way up or down, and over how many ties at the least. */
export interface Reached {
  readonly id: OrganisationId
  readonly distance: number
}

type End = 'organisation' | 'superior'

/** All bodies reached over ties of both kinds that hold on a day, the nearest first. */
const walk = async (
  query: Query,
  start: OrganisationId,
  on: LocalDate,
  near: End,
  far: End,
): Promise<readonly Reached[]> =>
  query
    .withRecursive('met', (db) =>
      db
        .selectFrom('organisation')
        .select(['organisation.id', sql<number>`cast(0 as bigint)`.as('distance')])
        .where('organisation.id', '=', start)
        .union(
          db
            .selectFrom('met')
            .innerJoin('organisation_superior as tie', `tie.${near}`, 'met.id')
            .select([`tie.${far} as id`, sql<number>`met.distance + 1`.as('distance')])
            .where('tie.valid_from', '<=', on)
            .where('tie.valid_until', '>', on),
        ),
    )
    .selectFrom('met')
    .select(['id', (eb) => eb.fn.min('distance').as('distance')])
    .where('id', '!=', start)
    .groupBy('id')
    .orderBy('distance')
    .orderBy('id')
    .execute()

/** All bodies above one on a day, over both kinds of ties, the nearest first; itself not among them. */
export const superiorsOf = (query: Query, id: OrganisationId, on: LocalDate): Promise<readonly Reached[]> =>
  walk(query, id, on, 'organisation', 'superior')

/** All bodies below one on a day, over both kinds of ties, the nearest first; itself not among them. May be many. */
export const subordinatesOf = (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<readonly Reached[]> => walk(query, id, on, 'superior', 'organisation')

/** Whether a body is another one or below it on a day. A handful of look-ups: the way goes up, not down. */
export const isWithin = async (
  query: Query,
  id: OrganisationId,
  ancestor: OrganisationId,
  on: LocalDate,
): Promise<boolean> => {
  if (id === ancestor) return true
  const above = await superiorsOf(query, id, on)
  return above.some((reached) => reached.id === ancestor)
}

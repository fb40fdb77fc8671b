import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import type { OrganisationId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'

/** What `within` names, and whether nearly every body is in it, so that asking each is quicker than collecting all. */
export interface Roots {
  readonly ids: readonly OrganisationId[]
  readonly broad: boolean
}

/**
 * The days a body is looked at: the one asked about; for a body that has ended its last one, for one still to come
 * its first. Whether a tie of `lower` holds then.
 */
const tieHolds = (lower: string, on: LocalDate) => sql`(
  (tie.valid_from <= ${on} and tie.valid_until > ${on})
  or (${sql.ref(`${lower}.valid_until`)} <= ${on} and tie.valid_until = ${sql.ref(`${lower}.valid_until`)})
  or (${sql.ref(`${lower}.valid_from`)} > ${on} and tie.valid_from = ${sql.ref(`${lower}.valid_from`)})
)`

/** Ids of bodies and of all below them, over both kinds of ties, as a subquery. */
export const insideOf = (roots: readonly OrganisationId[], on: LocalDate) => sql`
  with recursive inside(id) as (
    select root.id from organisation as root where root.id in (${sql.join(roots)})
    union
    select tie.organisation from inside
    join organisation_superior as tie on tie.superior = inside.id
    join organisation as lower on lower.id = tie.organisation
    where ${tieHolds('lower', on)}
  )
  select id from inside`

/** One row where the body `name.organisation` of the query around is one of the roots or below one. */
export const aboveOf = (roots: readonly OrganisationId[], on: LocalDate) => sql`
  with recursive above(id) as (
    select name.organisation
    union
    select tie.superior from above
    join organisation_superior as tie on tie.organisation = above.id
    join organisation as lower on lower.id = tie.organisation
    where ${tieHolds('lower', on)}
  )
  select 1 from above where above.id in (${sql.join(roots)})`

/** More than this many ways three ties down: a tree of thousands. */
const many = 2000

/**
 * Whether a body is above nearly all there are: nothing is above it, and a great deal below. A guess that decides how
 * a list is read, never what is in it.
 */
const isBroad = async (query: Query, root: OrganisationId, on: LocalDate): Promise<boolean> => {
  const below = await query
    .selectFrom('organisation_superior as first')
    .innerJoin('organisation_superior as second', 'second.superior', 'first.organisation')
    .innerJoin('organisation_superior as third', 'third.superior', 'second.organisation')
    .select('third.organisation')
    .where('first.superior', '=', root)
    .where('first.valid_until', '>', on)
    .where('second.valid_until', '>', on)
    .where('third.valid_until', '>', on)
    .limit(many)
    .execute()
  if (below.length < many) return false
  const above = await query
    .selectFrom('organisation_superior')
    .select('id')
    .where('organisation', '=', root)
    .where('valid_from', '<=', on)
    .where('valid_until', '>', on)
    .executeTakeFirst()
  return above === undefined
}

/** How a list within bodies is to be read. */
export const rootsOf = async (
  query: Query,
  within: OrganisationId | readonly OrganisationId[] | undefined,
  on: LocalDate,
): Promise<Roots | undefined> => {
  if (within === undefined) return undefined
  const ids = typeof within === 'string' ? [within] : within
  const [first] = ids
  return { ids, broad: first !== undefined && (await isBroad(query, first, on)) }
}

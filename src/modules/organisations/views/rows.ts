import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import { patternOf } from '../bodies/search-key.ts'
import type { OrganisationId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'
import type { Roots } from './inside.ts'
import { aboveOf, insideOf } from './inside.ts'
import type { OrganisationStatus } from './status.ts'

export interface ListFilter {
  /** Only these bodies and all below them: on the day, or for one that has ended, on its last. */
  readonly within?: OrganisationId | readonly OrganisationId[] | undefined
  /** Only these bodies, without those below them: what a permission reaches. */
  readonly only?: readonly OrganisationId[] | undefined
  /** Part of the full or short name or of the credit code; width, case and blanks make no difference. */
  readonly search?: string | undefined
  /** Only those that stand, have ended, or are still to come; all of them unless told. */
  readonly status?: OrganisationStatus | undefined
  readonly on: LocalDate
}

/** Names as they are on a day; of a body still to come its first. Read off the index of names, in its order. */
const named = (query: Query, on: LocalDate) =>
  query
    .selectFrom('organisation_name as name')
    .innerJoin('organisation', 'organisation.id', 'name.organisation')
    .select(['name.full_name', 'name.organisation', 'name.short_name'])
    .where((eb) =>
      eb.or([
        eb.and([eb('name.valid_from', '<=', on), eb('name.valid_until', '>', on)]),
        eb.and([
          eb('organisation.valid_from', '>', on),
          eb('name.valid_from', '=', eb.ref('organisation.valid_from')),
        ]),
      ]),
    )

type Names = ReturnType<typeof named>

/** Those that ended or are to come are few, and found by their own index. */
const withStatus = (names: Names, status: OrganisationStatus | undefined, on: LocalDate): Names => {
  switch (status) {
    case undefined:
      return names
    case 'active':
      return names.where('organisation.valid_from', '<=', on).where('organisation.valid_until', '>', on)
    case 'future':
      return names.where('name.organisation', 'in', (eb) =>
        eb.selectFrom('organisation as few').select('few.id').where('few.valid_from', '>', on),
      )
    case 'ended':
      return names.where('name.organisation', 'in', (eb) =>
        eb.selectFrom('organisation as few').select('few.id').where('few.valid_until', '<=', on),
      )
    default:
      return status satisfies never
  }
}

const withOnly = (names: Names, only: readonly OrganisationId[] | undefined): Names =>
  only === undefined ? names : names.where('name.organisation', 'in', only)

const withSearch = (names: Names, search: string | undefined): Names =>
  search === undefined || search.trim() === ''
    ? names
    : names.where(sql<boolean>`name.search_key like ${patternOf(search)} escape '\\'`)

const withRoots = (names: Names, roots: Roots | undefined, on: LocalDate): Names => {
  if (roots === undefined) return names
  if (roots.ids.length === 0) return names.where(sql<boolean>`1 = 0`)
  return roots.broad
    ? names.where(sql<boolean>`exists (${aboveOf(roots.ids, on)})`)
    : names.where(sql<boolean>`name.organisation in (${insideOf(roots.ids, on)})`)
}

/** The bodies of a list with their names, not sorted. */
export const namesFor = (
  query: Query,
  { only, search, status, on }: ListFilter,
  roots: Roots | undefined,
): Names => withSearch(withStatus(withRoots(withOnly(named(query, on), only), roots, on), status, on), search)

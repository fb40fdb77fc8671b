import type { LocalDate } from '#statute/calendar'
import { patternOf } from '../bodies/search-key.ts'
import { sql } from '#platform/db'
import type { OrganisationId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'
import { insideOf } from './inside.ts'
import type { OrganisationStatus } from './status.ts'

export interface ListFilter {
  /** Only these bodies and all below them: on the day, or for one that has ended, on its last. */
  readonly within?: OrganisationId | readonly OrganisationId[] | undefined
  /** Part of the full or short name or of the credit code; width, case and blanks make no difference. */
  readonly search?: string | undefined
  /** Only those that stand, have ended, or are still to come; all of them unless told. */
  readonly status?: OrganisationStatus | undefined
  readonly on: LocalDate
}

const columns = [
  'name.organisation',
  'name.full_name',
  'name.short_name',
  'organisation.credit_code',
  'detail.site_code',
  'detail.level',
  'detail.kind',
  'detail.region_code',
  'organisation.valid_from',
  'organisation.valid_until',
] as const

/** All bodies as they are on a day. A body still to come is shown by its first name and details. */
const bodies = (query: Query, on: LocalDate) =>
  query
    .selectFrom('organisation_name as name')
    .innerJoin('organisation', 'organisation.id', 'name.organisation')
    .innerJoin('organisation_detail as detail', 'detail.organisation', 'name.organisation')
    .select(columns)
    .where((eb) =>
      eb.or([
        eb.and([eb('name.valid_from', '<=', on), eb('name.valid_until', '>', on)]),
        eb.and([
          eb('organisation.valid_from', '>', on),
          eb('name.valid_from', '=', eb.ref('organisation.valid_from')),
        ]),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb.and([eb('detail.valid_from', '<=', on), eb('detail.valid_until', '>', on)]),
        eb.and([
          eb('organisation.valid_from', '>', on),
          eb('detail.valid_from', '=', eb.ref('organisation.valid_from')),
        ]),
      ]),
    )

type Lines = ReturnType<typeof bodies>
export type LineRow = Awaited<ReturnType<Lines['execute']>>[number]

const withStatus = (lines: Lines, status: OrganisationStatus | undefined, on: LocalDate): Lines => {
  switch (status) {
    case undefined:
      return lines
    case 'active':
      return lines.where('organisation.valid_from', '<=', on).where('organisation.valid_until', '>', on)
    case 'future':
      return lines.where('organisation.valid_from', '>', on)
    case 'ended':
      return lines.where('organisation.valid_until', '<=', on)
    default:
      return status satisfies never
  }
}

const withSearch = (lines: Lines, search: string | undefined): Lines =>
  search === undefined || search.trim() === ''
    ? lines
    : lines.where(sql<boolean>`name.search_key like ${patternOf(search)} escape '\\'`)

const rootsOf = (within: ListFilter['within']): readonly OrganisationId[] | undefined =>
  typeof within === 'string' ? [within] : within

const withRoots = (lines: Lines, roots: readonly OrganisationId[] | undefined, on: LocalDate): Lines => {
  if (roots === undefined) return lines
  if (roots.length === 0) return lines.where(sql<boolean>`1 = 0`)
  return lines.where(sql<boolean>`name.organisation in (${insideOf(roots, on)})`)
}

/** The bodies of a list, not sorted. */
export const linesOf = (query: Query, { within, search, status, on }: ListFilter): Lines =>
  withSearch(withStatus(withRoots(bodies(query, on), rootsOf(within), on), status, on), search)

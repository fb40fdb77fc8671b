import type { LocalDate } from '#statute/calendar'
import type { OrganisationId, SectionId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'

/** What a body is called. */
export interface OrganisationName {
  /** 全称. */
  readonly name: string
  /** 简称. */
  readonly shortName: string | undefined
}

/** What a body was called on a day; its last name behind its end, nothing before its beginning. */
export const nameOn = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<OrganisationName | undefined> => {
  const row = await query
    .selectFrom('organisation_name')
    .select(['full_name', 'short_name'])
    .where('organisation', '=', id)
    .where('valid_from', '<=', on)
    .where('valid_until', '>', on)
    .executeTakeFirst()
  return row && { name: row.full_name, shortName: row.short_name ?? undefined }
}

/**
 * The full names of bodies by their ids, for what mentions them: on a day, or without one their last. At most a few
 * hundred at once. A body not there (then) is not in the map.
 */
export const organisationNames = async (
  query: Query,
  ids: readonly string[],
  on?: LocalDate,
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const named = query
    .selectFrom('organisation_name')
    .select(['organisation', 'full_name'])
    .where('organisation', 'in', ids as readonly OrganisationId[])
    .orderBy('valid_from')
  const rows =
    on === undefined
      ? await named.execute()
      : await named.where('valid_from', '<=', on).where('valid_until', '>', on).execute()
  return new Map(rows.map((row) => [row.organisation, row.full_name]))
}

/** The last names of sections by their ids. At most a few hundred at once. */
export const sectionNames = async (
  query: Query,
  ids: readonly SectionId[],
): Promise<ReadonlyMap<SectionId, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await query
    .selectFrom('section_name')
    .select(['section', 'name'])
    .where('section', 'in', ids)
    .orderBy('valid_from')
    .execute()
  return new Map(rows.map((row) => [row.section, row.name]))
}

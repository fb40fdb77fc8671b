import type { LocalDate } from '#statute/calendar'
import { namesOf } from '../bodies/names.ts'
import type { Records } from '../changes/history.ts'
import { periodOf } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import type { DetailRow, NameRow, Query } from '../schema/tables.ts'
import type { Absence, Section } from './shapes.ts'

const othersIn = ({
  superiors,
  given,
  taken,
}: Omit<Records, 'nameOf' | 'body' | 'names'>): OrganisationId[] => [
  ...new Set([
    ...superiors.map(({ superior }) => superior),
    ...given.flatMap(({ successor }) => (successor === null ? [] : [successor])),
    ...taken.map(({ organisation }) => organisation),
  ]),
]

/** What others were called, to be looked up by day: the name they had then, or the last before it. */
const namesOfOthers = async (query: Query, ids: readonly OrganisationId[]): Promise<Records['nameOf']> => {
  const rows: readonly NameRow[] =
    ids.length === 0
      ? []
      : await query
          .selectFrom('organisation_name')
          .selectAll()
          .where('organisation', 'in', ids)
          .orderBy('valid_from')
          .execute()
  const byId = Map.groupBy(rows, (row) => row.organisation)
  return (id, on) => byId.get(id)?.findLast((row) => row.valid_from <= on)?.full_name ?? ''
}

/** What is known of a body besides its names, from the first day on. */
export const detailsOf = (query: Query, id: OrganisationId): Promise<DetailRow[]> =>
  query
    .selectFrom('organisation_detail')
    .selectAll()
    .where('organisation', '=', id)
    .orderBy('valid_from')
    .execute()

/** All that is recorded of a body. */
export const recordsOf = async (
  query: Query,
  id: OrganisationId,
): Promise<(Records & { readonly details: readonly DetailRow[] }) | undefined> => {
  const body = await query.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!body) return undefined
  const details = await detailsOf(query, id)
  const superiors = await query
    .selectFrom('organisation_superior')
    .selectAll()
    .where('organisation', '=', id)
    .orderBy('valid_from')
    .orderBy('kind', 'desc')
    .execute()
  const changes = query
    .selectFrom('organisation_change')
    .selectAll()
    .orderBy('on_date')
    .orderBy('place')
    .orderBy('id')
  const given = await changes.where('organisation', '=', id).execute()
  const taken = await changes.where('successor', '=', id).execute()
  const nameOf = await namesOfOthers(query, othersIn({ superiors, given, taken }))
  return { body, names: await namesOf(query, id), details, superiors, given, taken, nameOf }
}

/** The sections of a body on a day, in the order they were set up. */
export const sectionsOf = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<readonly Section[]> => {
  const rows = await query
    .selectFrom('section')
    .innerJoin('section_name as name', 'name.section', 'section.id')
    .select(['section.id', 'name.name', 'section.valid_from', 'section.valid_until'])
    .where('section.organisation', '=', id)
    .where('section.valid_from', '<=', on)
    .where('section.valid_until', '>', on)
    .where('name.valid_from', '<=', on)
    .where('name.valid_until', '>', on)
    .orderBy('section.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, ...periodOf(row) }))
}

/** Who is away from a body on a day or will be, the earliest first. */
export const absencesOf = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<readonly Absence[]> => {
  const rows = await query
    .selectFrom('post_absence')
    .selectAll()
    .where('organisation', '=', id)
    .where('valid_until', '>', on)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, person: row.person, reason: row.reason, ...periodOf(row) }))
}

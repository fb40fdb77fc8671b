import type { Page, ReadOnly } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import type { OwnTables, PersonStatus } from '../tables.ts'
import type { PersonCells } from './cells.ts'

/** A person in a list. Telephone and e-mail stay sealed: a list is no telephone book. */
export interface PersonInList {
  readonly id: PersonId
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly section: SectionId | null
  readonly jobTitle: string | null
  readonly status: PersonStatus
  readonly username: string | null
}

export interface PersonSearch {
  /** Whom one may see: what `reachOf` gives. */
  readonly organisations: 'all' | readonly OrganisationId[]
  /** A part of the name or of the user name, or a whole telephone number or e-mail address. */
  readonly search?: string | undefined
  readonly status?: PersonStatus | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const searched = (query: ReadOnly<OwnTables>, cells: PersonCells, search: string) => {
  const part = `%${search.toLowerCase().replace(/[\\%_]/gu, String.raw`\$&`)}%`
  const phones = cells.indexes('phone', search)
  const emails = cells.indexes('email', search)
  return all(query).where((on) =>
    on.or([
      sql<boolean>`lower(person.name) like ${part} escape '\\'`,
      sql<boolean>`account.username like ${part} escape '\\'`,
      ...(phones.length === 0 ? [] : [on('person.phone_index', 'in', phones)]),
      ...(emails.length === 0 ? [] : [on('person.email_index', 'in', emails)]),
    ]),
  )
}

const all = (query: ReadOnly<OwnTables>) =>
  query
    .selectFrom('person')
    .leftJoin('account', 'account.person', 'person.id')
    .select(['person.id', 'person.name', 'person.organisation', 'person.section', 'person.status'])
    .select(['person.job_title as jobTitle', 'account.username'])

/** People by name, one page by key. Throws DatabaseError `cursor`. */
export const personPage = async (
  query: ReadOnly<OwnTables>,
  { organisations, search, status, after, limit }: PersonSearch,
  cells: PersonCells,
): Promise<Page<PersonInList>> => {
  if (organisations !== 'all' && organisations.length === 0) return { rows: [], next: undefined }
  const wanted = search?.trim() ?? ''
  let found = wanted === '' ? all(query) : searched(query, cells, wanted)
  if (organisations !== 'all') found = found.where('person.organisation', 'in', organisations)
  if (status !== undefined) found = found.where('person.status', '=', status)
  return pageByKey(found, { by: ['person.name', 'person.id'], after, limit })
}

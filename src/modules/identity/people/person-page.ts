import type { Page, ReadOnly } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import type { OwnTables, PersonStatus } from '../tables.ts'
import type { PersonCells } from './cells.ts'
import { folded } from './search-key.ts'

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

type Found = ReturnType<typeof everybody>

/** Only what the index of names holds: the rest is read for the rows that are shown. */
const everybody = (query: ReadOnly<OwnTables>) =>
  query.selectFrom('person').select(['person.id', 'person.name'])

/** More bodies than this are not looked up one by one, but told from the others on the way through the names. */
const fewBodies = 20

const within = (found: Found, organisations: readonly OrganisationId[]): Found =>
  organisations.length > fewBodies
    ? found.where(sql`person.organisation || ''`, 'in', organisations)
    : found.where('person.organisation', 'in', organisations)

/** Who has exactly this telephone number or address. */
const byNumber = async (
  query: ReadOnly<OwnTables>,
  cells: PersonCells,
  search: string,
): Promise<readonly PersonId[]> => {
  const [phones, emails] = [cells.indexes('phone', search), cells.indexes('email', search)]
  const found = [
    ...(phones.length === 0
      ? []
      : await query.selectFrom('person').select('id').where('phone_index', 'in', phones).execute()),
    ...(emails.length === 0
      ? []
      : await query.selectFrom('person').select('id').where('email_index', 'in', emails).execute()),
  ]
  return found.map(({ id }) => id)
}

const searched = async (query: ReadOnly<OwnTables>, cells: PersonCells, typed: string): Promise<Found> => {
  const search = folded(typed)
  if (search === '') return everybody(query)
  const exact = await byNumber(query, cells, search)
  if (exact.length > 0) return everybody(query).where('person.id', 'in', exact)
  const part = `%${search.replace(/[\\%_]/gu, String.raw`\$&`)}%`
  return everybody(query).where(sql<boolean>`person.search_key like ${part} escape '\\'`)
}

const shown = async (
  query: ReadOnly<OwnTables>,
  ids: readonly PersonId[],
): Promise<readonly PersonInList[]> => {
  if (ids.length === 0) return []
  const rows = await query
    .selectFrom('person')
    .leftJoin('account', 'account.person', 'person.id')
    .select(['person.id', 'person.name', 'person.organisation', 'person.section', 'person.status'])
    .select(['person.job_title as jobTitle', 'account.username'])
    .where('person.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** People by name, one page by key. Throws DatabaseError `cursor`. */
export const personPage = async (
  query: ReadOnly<OwnTables>,
  { organisations, search = '', status, after, limit }: PersonSearch,
  cells: PersonCells,
): Promise<Page<PersonInList>> => {
  if (organisations !== 'all' && organisations.length === 0) return { rows: [], next: undefined }
  let found = await searched(query, cells, search)
  if (organisations !== 'all') found = within(found, organisations)
  if (status !== undefined) found = found.where('person.status', '=', status)
  const { rows, next } = await pageByKey(found, { by: ['person.name', 'person.id'], after, limit })
  const people = await shown(
    query,
    rows.map(({ id }) => id),
  )
  return { rows: people, next }
}

import type { ReadOnly } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { AccountId, GrantId } from '../ids.ts'
import type { OwnTables } from '../tables.ts'
import { loadPerson } from './load-person.ts'

/** Where a person belongs: null for nowhere, undefined for nobody. */
export const placeOfPerson = async (
  query: ReadOnly<OwnTables>,
  person: PersonId,
): Promise<OrganisationId | null | undefined> => {
  const row = await query
    .selectFrom('person')
    .select('organisation')
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.organisation
}

/** What a grant is for: null for the whole installation, undefined for no such grant. */
export const placeOfGrant = async (
  query: ReadOnly<OwnTables>,
  grant: GrantId,
): Promise<OrganisationId | null | undefined> => {
  const row = await query
    .selectFrom('role_grant')
    .select('organisation')
    .where('id', '=', grant)
    .executeTakeFirst()
  return row?.organisation
}

/** The account of a person; undefined for one without. */
export const accountIdOf = async (
  query: ReadOnly<OwnTables>,
  person: PersonId,
): Promise<AccountId | undefined> => {
  const row = await query.selectFrom('account').select('id').where('person', '=', person).executeTakeFirst()
  return row?.id
}

/** The names of the people behind accounts, by the account's id; who is none of ours is not in the map. */
export const accountNames = async (
  query: ReadOnly<OwnTables>,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (accounts.length === 0) return new Map()
  const rows = await query
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .select(['account.id', 'person.name'])
    .where('account.id', 'in', accounts as readonly AccountId[])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of people by their ids; who is none of ours is not in the map. */
export const personNames = async (
  query: ReadOnly<OwnTables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (people.length === 0) return new Map()
  const rows = await query
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', people as readonly PersonId[])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** For commands of other modules that name a person. Throws Refusal `person-missing`. */
export const assertPerson = async (query: ReadOnly<OwnTables>, person: PersonId): Promise<void> => {
  await loadPerson(query, person)
}

import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { Grant, PersonCells } from '#modules/identity'
import { grantsOf, personOf } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import { sectionNames } from '#modules/organisations'
import type { Tables } from '../tables.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'

const grantShown = (names: Names, { role, roleTitle, organisation, givenBy, ...grant }: Grant) => ({
  ...grant,
  role: { id: role, name: roleTitle },
  organisation: organisation === null ? null : { id: organisation, name: names.organisation(organisation) },
  givenBy: names.account(givenBy),
})

/** One person with account and grants, as those see it who manage people. */
export const personShown = async (
  query: ReadOnly<Tables>,
  id: PersonId,
  now: Instant,
  cells: PersonCells,
) => {
  const { account, organisation, section, since, ...person } = await personOf(query, id, now, cells)
  const grants = await grantsOf(query, id)
  const names = await namesOf(query, {
    accounts: grants.map(({ givenBy }) => givenBy),
    organisations: [organisation, ...grants.map((grant) => grant.organisation)].filter(
      (each) => each !== null,
    ),
  })
  const sections = section === null ? new Map<string, string>() : await sectionNames(query, [section])
  return {
    ...person,
    organisation: organisation === null ? null : { id: organisation, name: names.organisation(organisation) },
    section: section === null ? null : { id: section, name: sections.get(section) ?? '' },
    account: account ?? null,
    grants: grants.map((grant) => grantShown(names, grant)),
  }
}

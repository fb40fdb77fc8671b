import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { Grant, PersonCells } from '#modules/identity'
import { grantsOf, personOf } from '#modules/identity'
import type { HeldPost, PersonId } from '#modules/organisations'
import { postsHeldBy, sectionNames } from '#modules/organisations'
import type { LocalDate } from '#statute/calendar'
import type { Tables } from '../tables.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'

const grantShown = (names: Names, { role, roleTitle, organisation, givenBy, ...grant }: Grant) => ({
  ...grant,
  role: { id: role, name: roleTitle },
  organisation: organisation === null ? null : { id: organisation, name: names.organisation(organisation) },
  givenBy: names.account(givenBy),
})

const postShown = (names: Names, { id, title, organisation, role, duty }: HeldPost) => ({
  id,
  title,
  organisation: { id: organisation, name: names.organisation(organisation) },
  role,
  duty,
})

/** One person with account, posts and grants, as those see it who manage people. */
export const personShown = async (
  query: ReadOnly<Tables>,
  id: PersonId,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
  cells: PersonCells,
) => {
  const { account, organisation, section, ...person } = await personOf(query, id, now, cells)
  const grants = await grantsOf(query, id)
  const posts = await postsHeldBy(query, id, today)
  const names = await namesOf(query, {
    accounts: grants.map(({ givenBy }) => givenBy),
    organisations: [organisation, ...[...grants, ...posts].map((each) => each.organisation)].filter(
      (each) => each !== null,
    ),
  })
  const sections = section === null ? new Map<string, string>() : await sectionNames(query, [section])
  return {
    ...person,
    organisation: organisation === null ? null : { id: organisation, name: names.organisation(organisation) },
    section: section === null ? null : { id: section, name: sections.get(section) ?? '' },
    account: account ?? null,
    posts: posts.map((post) => postShown(names, post)),
    grants: grants.map((grant) => grantShown(names, grant)),
  }
}

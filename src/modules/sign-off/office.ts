import type { LocalDate } from '#statute/calendar'
import { personNames, rolesAll } from '#modules/identity'
import type { OrganisationId, PersonId, Post } from '#modules/organisations'
import { postsOf, superiorsOf } from '#modules/organisations'
import type { Query } from './query.ts'

interface Granted {
  readonly person: PersonId
  readonly role: string
}

const grantedAt = (
  query: Query,
  organisation: OrganisationId,
  above: readonly OrganisationId[],
  on: LocalDate,
): Promise<readonly Granted[]> =>
  query
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person')
    .select(['role_grant.person', 'role_grant.role'])
    .where('person.status', '=', 'active')
    .where('role_grant.valid_from', '<=', on)
    .where((grant) =>
      grant.or([grant('role_grant.valid_until', 'is', null), grant('role_grant.valid_until', '>=', on)]),
    )
    .where((grant) =>
      grant.or([
        grant('role_grant.organisation', 'is', null),
        grant('role_grant.organisation', '=', organisation),
        grant.and([
          grant('role_grant.reach', '=', 'subordinates'),
          grant('role_grant.organisation', 'in', above.length === 0 ? [organisation] : above),
        ]),
      ]),
    )
    .orderBy('role_grant.person')
    .execute()

/** Everything that says who sits where in a body on a day. */
export interface Office {
  readonly granted: readonly Granted[]
  readonly posts: readonly Post[]
  /** Of those who have posts or roles. */
  readonly names: ReadonlyMap<string, string>
  readonly roles: ReadonlyMap<string, Awaited<ReturnType<typeof rolesAll>>[number]>
}

/** Loads who has which role at a body, from it or from above, and who does the work of its posts on a day. */
export const officeOf = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<Office> => {
  const above = (await superiorsOf(query, organisation, on)).map(({ id }) => id)
  const posts = await postsOf(query, organisation, on)
  const people = posts.flatMap(({ holder, deputy }) => [holder, deputy].filter((one) => one !== undefined))
  const granted = await grantedAt(query, organisation, above, on)
  const named = new Set([...people, ...granted.map(({ person }) => person)])
  return {
    granted,
    posts,
    names: await personNames(query, [...named]),
    roles: new Map((await rolesAll(query)).map((role) => [role.id, role])),
  }
}

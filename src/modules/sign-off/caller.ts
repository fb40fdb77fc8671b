import type { LocalDate } from '#statute/calendar'
import type { HeldGrant, Permission, RoleId } from '#modules/identity'
import { permits, reachOf } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Query } from './query.ts'

/** Who asks, with all that is granted to them today: as a session has it. */
export interface Caller {
  readonly person: PersonId
  readonly grants: readonly HeldGrant[]
}

/** Whether the caller holds a permission at a body, by one role or (undefined) by any. */
export type Holds = (permission: Permission, organisation: OrganisationId, role?: RoleId) => Promise<boolean>

const byRole = ({ grants }: Caller, role: RoleId | undefined) => ({
  grants: role === undefined ? grants : grants.filter((grant) => grant.role === role),
})

/** For one body: looks upwards, a handful of rows. */
export const holdsAt =
  (query: Query, caller: Caller, on: LocalDate): Holds =>
  (permission, organisation, role) =>
    permits(query, byRole(caller, role), permission, organisation, on)

/** For many bodies: looks downwards once for each role, and remembers. */
export const holdsAnywhere = (query: Query, caller: Caller, on: LocalDate): Holds => {
  const known = new Map<string, Promise<'all' | ReadonlySet<OrganisationId>>>()
  const reach = async (permission: Permission, role: RoleId | undefined) => {
    const found = await reachOf(query, byRole(caller, role), permission, on)
    return found === 'all' ? found : new Set(found)
  }
  return async (permission, organisation, role) => {
    const key = `${permission} ${role ?? ''}`
    const asked = known.get(key) ?? reach(permission, role)
    known.set(key, asked)
    const found = await asked
    return found === 'all' || found.has(organisation)
  }
}

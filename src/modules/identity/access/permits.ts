import type { ReadOnly } from '#platform/db'
import type { OrganisationId, OrganisationTables } from '#modules/organisations'
import { subordinatesOf, superiorsOf } from '#modules/organisations'
import type { LocalDate } from '#statute/calendar'
import type { Reach } from '../tables.ts'
import type { Permission } from './permissions.ts'

/** A set of permissions held somewhere: all that deciding needs of a caller's grants. */
export interface Held {
  readonly permissions: readonly Permission[]
  readonly organisation: OrganisationId | null
  readonly reach: Reach
}

export interface Holder {
  readonly grants: readonly Held[]
}

const holding = ({ grants }: Holder, permission: Permission): readonly Held[] =>
  grants.filter(({ permissions }) => permissions.includes(permission))

/**
 * Whether the caller may do something in a body on a day — the day by whose hierarchy superiors are looked up.
 * Null asks for the whole installation, which only a grant for all of it covers.
 */
export const permits = async (
  query: ReadOnly<OrganisationTables>,
  caller: Holder,
  permission: Permission,
  organisation: OrganisationId | null,
  on: LocalDate,
): Promise<boolean> => {
  const held = holding(caller, permission)
  if (held.some((grant) => grant.organisation === null)) return true
  if (organisation === null) return false
  if (held.some((grant) => grant.organisation === organisation)) return true
  const from = new Set(held.flatMap((grant) => (grant.reach === 'subordinates' ? [grant.organisation] : [])))
  if (from.size === 0) return false
  return (await superiorsOf(query, organisation, on)).some(({ id }) => from.has(id))
}

/** The bodies a permission reaches on a day, for lists: all, or these ids in order, each once. */
export const reachOf = async (
  query: ReadOnly<OrganisationTables>,
  caller: Holder,
  permission: Permission,
  on: LocalDate,
): Promise<'all' | readonly OrganisationId[]> => {
  const held = holding(caller, permission)
  if (held.some(({ organisation }) => organisation === null)) return 'all'
  const reached = new Set<OrganisationId>()
  for (const { organisation, reach } of held) {
    if (organisation === null) continue
    reached.add(organisation)
    if (reach === 'own') continue
    for (const { id } of await subordinatesOf(query, organisation, on)) reached.add(id)
  }
  return [...reached].toSorted()
}

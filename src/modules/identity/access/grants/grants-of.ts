import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { LocalDate } from '#statute/calendar'
import type { GrantId, RoleId } from '../../ids.ts'
import type { OwnTables, Reach } from '../../tables.ts'

/** A role given to a person, whether or not it holds today. */
export interface Grant {
  readonly id: GrantId
  readonly role: RoleId
  readonly roleTitle: string
  readonly organisation: OrganisationId | null
  readonly reach: Reach
  readonly from: LocalDate
  readonly until: LocalDate | null
  /** The account that gave it, or `cli:…`, `system:…`. */
  readonly givenBy: string
  readonly givenAt: Instant
}

/** All grants of a person, the newest first. */
export const grantsOf = async (query: ReadOnly<OwnTables>, person: PersonId): Promise<readonly Grant[]> => {
  const rows = await query
    .selectFrom('role_grant')
    .innerJoin('role', 'role.id', 'role_grant.role')
    .selectAll('role_grant')
    .select('role.title')
    .where('person', '=', person)
    .orderBy('role_grant.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    roleTitle: row.title,
    organisation: row.organisation,
    reach: row.reach,
    from: row.valid_from,
    until: row.valid_until,
    givenBy: row.given_by,
    givenAt: row.given_at,
  }))
}

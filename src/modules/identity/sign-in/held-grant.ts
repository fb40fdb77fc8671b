import type { OrganisationId } from '#modules/organisations'
import type { Permission } from '../access/permissions.ts'
import type { RoleId } from '../ids.ts'
import type { Reach } from '../tables.ts'

/** A role somebody holds today, and where. */
export interface HeldGrant {
  readonly role: RoleId
  readonly permissions: readonly Permission[]
  /** Null: the whole installation. */
  readonly organisation: OrganisationId | null
  readonly reach: Reach
}

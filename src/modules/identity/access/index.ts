/** Every permission of the product. */
export { allPermissions, permissions } from './permissions.ts'
export type { Permission } from './permissions.ts'
/** Who may do what, and where. */
export { permits, reachOf } from './permits.ts'
/** Different people for different parts of one affair. */
export { assertDistinct, conflicts } from './distinct.ts'
/** Roles as data, and who holds them. */
export { ensureRoles } from './ensure-roles.ts'
export { rolesAll } from './roles/roles.ts'
export { changeRole, dropRole, makeRole } from './roles/change-roles.ts'
export { grantRole, revokeGrant } from './grants/grant-role.ts'
export { grantsOf } from './grants/grants-of.ts'
export type { Grant } from './grants/grants-of.ts'

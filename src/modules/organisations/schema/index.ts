/** The tables of this module, and the steps that make them. */
export type { OrganisationTables } from './tables.ts'
export { organisationMigrations } from './migrations.ts'
/** Words that may stand in them. */
export { levels, organisationKinds, roles, superiorKinds } from './words.ts'
export type { ChangeKind, Level, OrganisationKind, Role, SuperiorKind } from './words.ts'

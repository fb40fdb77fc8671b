/** The tables of this module, and the steps that make them. */
export type { OrganisationTables } from './tables.ts'
export { organisationMigrations } from './migrations.ts'
/** Words that may stand in them, and how they are printed. */
export { levelNames, levels, organisationKindNames, organisationKinds } from './words.ts'
export { roleNames, roles, superiorKindNames, superiorKinds } from './words.ts'
export type { ChangeKind, Level, OrganisationKind, Role, SuperiorKind } from './words.ts'

/** People, accounts, sign-in, sessions, roles and what they permit. docs/adr/0018. */
export { identityMigrations } from './migrations.ts'
export type { IdentityTables, PersonStatus, Reach } from './tables.ts'
export type { AccountId, GrantId, RoleId, SessionId } from './ids.ts'
/** Signing in, the caller of a request, passwords, second factors, providers. */
export * from './sign-in/index.ts'
/** Who may do what, and where: permissions, roles, grants. */
export * from './access/index.ts'
/** People: commands, questions, their names. */
export * from './people/index.ts'
/** Their accounts and the links to set a password by. */
export * from './accounts/index.ts'
/** The link that makes the first administrator. */
export { openSetup } from './set-up/open-set-up.ts'

/** Accounts of people: opened, their passwords taken back, unlocked, linked with a provider. */
export { openAccount, resetPassword, unlockAccount } from './accounts.ts'
export { linkOidc } from './link-oidc.ts'
/** The link by which a password is set. */
export type { Invite, Invited } from './invite.ts'

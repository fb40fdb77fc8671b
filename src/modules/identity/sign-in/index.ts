/** Signing in and all that hangs on a session. */
export { createIdentity } from './identity.ts'
export type { Identity, IdentitySettings } from './identity.ts'
/** Below this address providers send the browser back. */
export { oidcPath } from './better-auth/load.ts'
/** Who asks, with all that is granted to them today. */
export type { Caller } from './caller.ts'
export type { HeldGrant } from './held-grant.ts'
export type { IdentityPolicy } from './policy.ts'
/** What a request tells beside its content. */
export type { Circumstances } from './circumstances.ts'
/** Ending sessions. */
export { revokeOtherSessions, revokeSession } from './sessions.ts'
export { forgetEnded } from './clean.ts'

import type { Clock } from '#platform/clock'
import type { BlindIndex, Keys, PasswordHasher } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { IdentityTables } from '../tables.ts'
import type { Auth } from './better-auth/load.ts'
import type { CookieReader } from './cookies.ts'
import type { IdentityPolicy } from './policy.ts'

/** What the ways of signing in share; built once. */
export interface Tools {
  readonly database: Database<IdentityTables>
  readonly keys: Keys
  readonly clock: Clock
  readonly baseUrl: string
  readonly policy: IdentityPolicy
  readonly hasher: PasswordHasher
  readonly index: BlindIndex
  readonly cookies: CookieReader
  /** Loads better-auth at the first call. */
  readonly auth: () => Promise<Auth>
}

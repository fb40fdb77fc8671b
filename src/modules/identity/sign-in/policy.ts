const minute = 60_000
const hour = 60 * minute

/** Who must have a second factor: nobody, who may change the system, everybody, or who holds one of these roles. */
export type SecondFactorPolicy = 'nobody' | 'managers' | 'everybody' | readonly string[]

/** How strict signing in is. All times in milliseconds. */
export interface IdentityPolicy {
  /** A session without a request ends after so long. */
  readonly idleSession: number
  /** A session ends after so long whatever happens. */
  readonly longestSession: number
  /** Wrong passwords or codes that lock an account. */
  readonly attempts: number
  readonly lockFor: number
  /** Wrong attempts from one address before each further one has to wait, longer every time: many share an address. */
  readonly addressAttempts: number
  readonly secondFactor: SecondFactorPolicy
  /** A password older than this must be changed; undefined: never. */
  readonly passwordLife: number | undefined
  readonly shortestPassword: number
}

export const defaultIdentityPolicy: IdentityPolicy = {
  idleSession: 2 * hour,
  longestSession: 12 * hour,
  attempts: 5,
  lockFor: 15 * minute,
  addressAttempts: 20,
  secondFactor: 'nobody',
  passwordLife: undefined,
  shortestPassword: 10,
}

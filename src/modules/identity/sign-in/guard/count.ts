import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'

/** Wrong attempts of one account or from one address. */
export interface Count {
  readonly failures: number
  readonly failedAt: Instant
  readonly blockedUntil: Instant | null
}

/** When one is blocked and for how long. */
export interface Limit {
  /** Failures up to which nothing happens. */
  readonly free: number
  /** Milliseconds of the block, by the failures beyond the free ones. */
  readonly block: (beyond: number) => number
  /** Milliseconds without a failure after which the count starts anew. */
  readonly forget: number
}

/** Locked at the n-th failure, for a fixed time; then all attempts are free again. */
export const accountLimit = (attempts: number, lockFor: number): Limit => ({
  free: attempts - 1,
  block: () => lockFor,
  forget: lockFor,
})

const longestWait = 5 * 60_000

/** Slowed down: two seconds, four, eight, five minutes at most. A whole office may stand behind one address. */
export const addressLimit = (attempts: number, forget: number): Limit => ({
  free: attempts,
  block: (beyond) => Math.min(1000 * 2 ** Math.min(beyond, 20), longestWait),
  forget,
})

export const isBlocked = (count: Count | undefined, now: Instant): boolean =>
  count?.blockedUntil !== null && count?.blockedUntil !== undefined && count.blockedUntil > now

/** The count after one more failure. A lock that ran out, or a long quiet, is a fresh start. */
export const afterFailure = (
  count: Count | undefined,
  now: Instant,
  { free, block, forget }: Limit,
): Count => {
  const fresh = count === undefined || later(count.failedAt, forget) <= now
  const failures = fresh ? 1 : count.failures + 1
  const beyond = failures - free
  return { failures, failedAt: now, blockedUntil: beyond > 0 ? later(now, block(beyond)) : null }
}

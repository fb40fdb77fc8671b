import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { Refusal } from '#platform/refusal'
import type { AccountId } from '../ids.ts'
import type { IdentityTables } from '../tables.ts'
import { accountLimit, addressLimit, isBlocked } from './guard/count.ts'
import { accountGuard, addressGuard, countFailure, countOf, nameGuard } from './guard/store.ts'
import { locked, slowedDown } from './refusals.ts'
import type { Tools } from './tools.ts'

/** Who tries: an account, or a name nobody has, and from where. */
export interface Attempt {
  readonly account: AccountId | undefined
  readonly name: string
  readonly from: string | null
}

const guardsOf = ({ index }: Tools, { account, name, from }: Attempt) => ({
  who: account === undefined ? nameGuard(index, name) : accountGuard(account),
  where: addressGuard(index, from),
})

/** The refusal for an account that is locked or an address that is slowed down; undefined when one may try. */
export const blockOf = async (
  tools: Tools,
  query: ReadOnly<IdentityTables>,
  attempt: Attempt,
  now: Instant,
): Promise<Refusal | undefined> => {
  const guards = guardsOf(tools, attempt)
  const account = await countOf(query, guards.who)
  if (isBlocked(account, now)) return locked(now, account?.blockedUntil ?? now)
  const address = await countOf(query, guards.where)
  return isBlocked(address, now) ? slowedDown(now, address?.blockedUntil ?? now) : undefined
}

/** Counts and records a failure: one row, which is that of the lock when the failure brings it. */
export const fail = async (
  tools: Tools,
  tx: Tx<IdentityTables>,
  act: Act,
  attempt: Attempt,
  how: 'password' | 'second-factor',
): Promise<Refusal | undefined> => {
  const { policy } = tools
  const guards = guardsOf(tools, attempt)
  const count = await countFailure(tx, guards.who, act.at, accountLimit(policy.attempts, policy.lockFor))
  await countFailure(tx, guards.where, act.at, addressLimit(policy.addressAttempts, policy.lockFor))
  const isLocked = isBlocked(count, act.at)
  await record(tx, act, {
    what: isLocked ? 'account.lock' : 'sign-in.fail',
    subject: `account:${attempt.account ?? 'unknown'}`,
    organisation: null,
    after: { how, failures: count.failures, ...(isLocked ? { until: count.blockedUntil } : {}) },
  })
  return isLocked ? locked(act.at, count.blockedUntil ?? act.at) : undefined
}

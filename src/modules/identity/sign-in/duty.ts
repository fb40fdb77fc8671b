import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import { changesSystem } from '../access/permissions.ts'
import type { HeldGrant } from './held-grant.ts'
import type { IdentityPolicy } from './policy.ts'

export type Duty = 'nothing' | 'change-password' | 'set-second-factor'

interface Standing {
  readonly secondFactor: 'off' | 'on'
  readonly passwordSetAt: Instant | null
  readonly grants: readonly HeldGrant[]
}

const needsSecondFactor = ({ secondFactor }: IdentityPolicy, grants: readonly HeldGrant[]): boolean => {
  if (typeof secondFactor === 'object') return grants.some(({ role }) => secondFactor.includes(role))
  if (secondFactor === 'managers')
    return grants.some(({ permissions }) => permissions.some((each) => changesSystem(each)))
  return secondFactor === 'everybody'
}

/** What the policy asks of a person before anything else. Who has no password has none that could be too old. */
export const dutyOf = (policy: IdentityPolicy, standing: Standing, now: Instant): Duty => {
  const { passwordLife } = policy
  const { passwordSetAt, secondFactor, grants } = standing
  if (passwordLife !== undefined && passwordSetAt !== null && later(passwordSetAt, passwordLife) <= now)
    return 'change-password'
  return secondFactor === 'off' && needsSecondFactor(policy, grants) ? 'set-second-factor' : 'nothing'
}

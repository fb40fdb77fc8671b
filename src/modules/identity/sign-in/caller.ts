import type { Instant } from '#platform/clock'
import { dayOf, later } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { readPermissions } from '../access/read-permissions.ts'
import type { AccountId, SessionId } from '../ids.ts'
import type { OwnTables } from '../tables.ts'
import type { HeldGrant } from './held-grant.ts'
import type { CallerRow } from './caller-rows.ts'
import { callerRows } from './caller-rows.ts'
import type { CookieReader } from './cookies.ts'
import type { IdentityPolicy } from './policy.ts'
import { dutyOf } from './duty.ts'
import type { Duty } from './duty.ts'

/** Who asks: the person behind a session, with all that is granted to them today. */
export interface Caller {
  readonly account: AccountId
  readonly username: string
  readonly person: PersonId
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly session: SessionId
  /** When a request of this session was last written down. */
  readonly lastSeen: Instant
  readonly grants: readonly HeldGrant[]
  readonly secondFactor: 'off' | 'on'
  /** What has to be done before anything else. */
  readonly must: Duty
}

export const sessionCookie = 'session_token'

const grantOf = ({ role, permissions, granted, reach }: CallerRow): readonly HeldGrant[] =>
  role === null || permissions === null || reach === null
    ? []
    : [{ role, permissions: readPermissions(permissions), organisation: granted, reach }]

/**
 * The caller behind a cookie header in one query; undefined for no session, one that ended by time, a disabled person
 * or a cookie that none of our keys signed. What a caller may do is asked of `permits`.
 */
export const callerOf = async (
  { cookies, policy }: { readonly cookies: CookieReader; readonly policy: IdentityPolicy },
  query: ReadOnly<OwnTables>,
  cookieHeader: string | undefined,
  now: Instant,
): Promise<Caller | undefined> => {
  const token = cookies.read(cookieHeader, sessionCookie)
  if (token === undefined) return undefined
  const times = { now, idleSince: later(now, -policy.idleSession), today: dayOf(now) }
  const rows = await callerRows(query, token, times)
  const [first] = rows
  if (first === undefined) return undefined
  const { session, account, username, person, name, organisation, last_seen_at: lastSeen } = first
  const grants = rows.flatMap((row) => grantOf(row))
  const secondFactor = first.second_factor === 1 ? 'on' : 'off'
  const must = dutyOf(policy, { secondFactor, passwordSetAt: first.password_set_at, grants }, now)
  return { account, username, person, name, organisation, session, lastSeen, grants, secondFactor, must }
}

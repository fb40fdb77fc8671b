import type { Instant } from '#platform/clock'
import { dayOf, later } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { LocalDate } from '#statute/calendar'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Permission } from '../access/permissions.ts'
import { readPermissions } from '../access/read-permissions.ts'
import type { AccountId, RoleId, SessionId } from '../ids.ts'
import type { OwnTables, Reach } from '../tables.ts'
import type { CookieReader } from './cookies.ts'
import type { IdentityPolicy } from './policy.ts'
import { dutyOf } from './duty.ts'
import type { Duty } from './duty.ts'

/** A role somebody holds today, and where. */
export interface HeldGrant {
  readonly role: RoleId
  readonly permissions: readonly Permission[]
  /** Null: the whole installation. */
  readonly organisation: OrganisationId | null
  readonly reach: Reach
}

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

const rowsOf = (
  query: ReadOnly<OwnTables>,
  token: string,
  now: Instant,
  idleSince: Instant,
  today: LocalDate,
) =>
  query
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .innerJoin('person', 'person.id', 'account.person')
    .leftJoin('role_grant', (join) =>
      join
        .onRef('role_grant.person', '=', 'person.id')
        .on('role_grant.valid_from', '<=', today)
        .on((on) =>
          on.or([on('role_grant.valid_until', 'is', null), on('role_grant.valid_until', '>=', today)]),
        ),
    )
    .leftJoin('role', 'role.id', 'role_grant.role')
    .select([
      'session.id as session',
      'session.last_seen_at',
      'account.id as account',
      'account.username',
      'account.second_factor',
      'account.password_set_at',
      'person.id as person',
      'person.name',
      'person.organisation',
      'role_grant.organisation as granted',
      'role_grant.reach',
      'role.id as role',
      'role.permissions',
    ])
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', idleSince)
    .where('person.status', '=', 'active')
    .execute()

type CallerRow = Awaited<ReturnType<typeof rowsOf>>[number]

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
  const rows = await rowsOf(query, token, now, later(now, -policy.idleSession), dayOf(now))
  const [first] = rows
  if (first === undefined) return undefined
  const { session, account, username, person, name, organisation, last_seen_at: lastSeen } = first
  const grants = rows.flatMap((row) => grantOf(row))
  const secondFactor = first.second_factor === 1 ? 'on' : 'off'
  const must = dutyOf(policy, { secondFactor, passwordSetAt: first.password_set_at, grants }, now)
  return { account, username, person, name, organisation, session, lastSeen, grants, secondFactor, must }
}

import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { AccountId, SessionId } from '../ids.ts'
import type { IdentityTables, OwnTables } from '../tables.ts'

/** A browser somebody is signed in with. */
export interface Session {
  readonly id: SessionId
  readonly from: string | null
  readonly agent: string | null
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly expiresAt: Instant
}

/** The open sessions of an account, the newest first. `idle` in milliseconds: older ones have ended. */
export const openSessions = async (
  query: ReadOnly<OwnTables>,
  account: AccountId,
  now: Instant,
  idle: number,
): Promise<readonly Session[]> => {
  const rows = await query
    .selectFrom('session')
    .select(['id', 'origin', 'user_agent', 'created_at', 'last_seen_at', 'expires_at'])
    .where('account', '=', account)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', later(now, -idle))
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.origin,
    agent: row.user_agent,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }))
}

const gone = (): Refusal =>
  new Refusal('missing', 'session-missing', '这个登录已经结束', '请刷新列表，看现在还有哪些登录。')

/** Ends one session of an account. Throws Refusal `session-missing`. */
export const revokeSession = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { account, session }: { readonly account: AccountId; readonly session: SessionId },
): Promise<void> => {
  const [ended] = await tx
    .deleteFrom('session')
    .where('id', '=', session)
    .where('account', '=', account)
    .returning('id')
    .execute()
  if (ended === undefined) throw gone()
  await record(tx, act, {
    what: 'session.revoke',
    subject: `account:${account}`,
    organisation: null,
    before: { sessions: [ended.id] },
  })
}

/** Ends the sessions of an account, all but one to keep, and gives their ids: a part of other commands, no row of its own. */
export const endSessions = async (
  tx: Tx<OwnTables>,
  account: AccountId,
  keep?: SessionId,
): Promise<readonly SessionId[]> => {
  const all = tx.deleteFrom('session').where('account', '=', account)
  const ended = await (keep === undefined ? all : all.where('id', '<>', keep)).returning('id').execute()
  return ended.map(({ id }) => id).toSorted()
}

/** Ends all sessions of an account but the one to keep. Gives how many. */
export const revokeOtherSessions = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { account, keep }: { readonly account: AccountId; readonly keep?: SessionId | undefined },
): Promise<number> => {
  const sessions = await endSessions(tx, account, keep)
  await record(tx, act, {
    what: 'session.revoke',
    subject: `account:${account}`,
    organisation: null,
    before: { sessions },
  })
  return sessions.length
}

const seldom = 60_000

/**
 * Writes down that a session is in use, at most once a minute whatever number of requests or processes say so.
 * No mutation anybody asks about, so no row in the trail.
 */
export const touchSession = async (tx: Tx<OwnTables>, session: SessionId, now: Instant): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('id', '=', session)
    .where('last_seen_at', '<=', later(now, -seldom))
    .execute()
}

export const isStale = (lastSeen: Instant, now: Instant): boolean => later(lastSeen, seldom) <= now

import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import { randomToken, tokenDigest } from '#platform/crypto'
import type { ReadOnly, Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { AccountId } from '../ids.ts'
import type { OwnTables } from '../tables.ts'

/** A link to set a password with. The token is shown once and stored only as its SM3. */
export interface Invite {
  readonly token: string
  readonly until: Instant
}

const inviteLife = 72 * 60 * 60 * 1000

/** Makes the link of an account; one before it no longer works. */
export const makeInvite = async (tx: Tx<OwnTables>, account: AccountId, now: Instant): Promise<Invite> => {
  const invite = { token: randomToken(), until: later(now, inviteLife) }
  const columns = { digest: tokenDigest(invite.token), expires_at: invite.until }
  await tx
    .insertInto('invite')
    .values({ account, ...columns })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(columns))
    .execute()
  return invite
}

export interface Invited {
  readonly account: AccountId
  readonly username: string
  readonly name: string
}

/** Whose link it is; undefined for one that was used, replaced, is too old, or never was. */
export const invitedBy = (
  query: ReadOnly<OwnTables>,
  token: string,
  now: Instant,
): Promise<Invited | undefined> =>
  query
    .selectFrom('invite')
    .innerJoin('account', 'account.id', 'invite.account')
    .innerJoin('person', 'person.id', 'account.person')
    .select(['account.id as account', 'account.username', 'person.name'])
    .where('invite.digest', '=', tokenDigest(token.isWellFormed() ? token : ''))
    .where('invite.expires_at', '>', now)
    .where('person.status', '=', 'active')
    .executeTakeFirst()

export const inviteGone = (): Refusal =>
  new Refusal(
    'missing',
    'invite-gone',
    '这个链接已经失效',
    '链接只能用一次，72 小时内有效。请联系本单位的系统管理员重新发一个。',
  )

import { record } from '#platform/audit'
import type { Circumstances } from '../sign-in/circumstances.ts'
import { accountGuard, forgetFailures } from '../sign-in/guard/store.ts'
import { actBy } from '../sign-in/sign-in.ts'
import type { Tools } from '../sign-in/tools.ts'
import type { Invited } from './invite.ts'
import { inviteGone, invitedBy } from './invite.ts'
import { assertGoodPassword, setPassword } from './set-password.ts'

/** Whose link it is, for the page that asks for the password; undefined for one that no longer works. */
export const inviteOf = ({ database, clock }: Tools, token: string): Promise<Invited | undefined> =>
  database.read((query) => invitedBy(query, token, clock()))

/**
 * Sets the password by a link, which then no longer works; the person signs in with it next.
 * Throws Refusal `invite-gone`, `password-weak`.
 */
export const acceptInvite = async (
  tools: Tools,
  { token, password }: { readonly token: string; readonly password: string },
  circumstances: Circumstances,
): Promise<Invited> => {
  const { database, clock, hasher, policy } = tools
  const invited = await inviteOf(tools, token)
  if (invited === undefined) throw inviteGone()
  assertGoodPassword(password, invited.username, policy.shortestPassword)
  const fresh = await hasher.hash(password)
  const at = clock()
  await database.transaction(async (tx) => {
    const still = await invitedBy(tx, token, at)
    if (still === undefined) throw inviteGone()
    const { account } = still
    await tx.deleteFrom('invite').where('account', '=', account).execute()
    await setPassword(tx, account, fresh, at)
    await forgetFailures(tx, accountGuard(account))
    await record(tx, actBy(account, at, circumstances), {
      what: 'password.set',
      subject: `account:${account}`,
      organisation: null,
    })
  })
  return invited
}

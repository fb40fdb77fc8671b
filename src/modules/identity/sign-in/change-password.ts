import { record } from '#platform/audit'
import { assertGoodPassword, setPassword } from '../accounts/set-password.ts'
import type { Circumstances } from './circumstances.ts'
import { credentialsOfAccount } from './credentials.ts'
import { provePassword } from './prove.ts'
import { wrongPassword } from './refusals.ts'
import { endSessions } from './sessions.ts'
import { actBy } from './sign-in.ts'
import { signedInCaller } from './signed-in-caller.ts'
import type { Tools } from './tools.ts'

export interface ChangePasswordInput {
  readonly current: string
  readonly next: string
}

/**
 * Changes the password of who is signed in and ends all other sessions of the account.
 * Throws Refusal `password-wrong`, `password-weak`, `sign-in-locked`.
 */
export const changePassword = async (
  tools: Tools,
  { current, next }: ChangePasswordInput,
  circumstances: Circumstances,
): Promise<void> => {
  const { database, policy, hasher, clock } = tools
  const { caller, username } = await database.read(async (query) => {
    const asking = await signedInCaller(tools, query, circumstances)
    return { caller: asking, username: (await credentialsOfAccount(query, asking.account))?.username ?? '' }
  })
  assertGoodPassword(next, username, policy.shortestPassword, 'next')
  const proof = await provePassword(tools, caller.account, current, circumstances)
  const fresh = await hasher.hash(next)
  const at = clock()
  await database.transaction(async (tx) => {
    const now = await credentialsOfAccount(tx, caller.account)
    if (now?.record !== proof.record) throw wrongPassword()
    await setPassword(tx, caller.account, fresh, at)
    const sessions = await endSessions(tx, caller.account, caller.session)
    await record(tx, actBy(caller.account, at, circumstances), {
      what: 'password.change',
      subject: `account:${caller.account}`,
      organisation: caller.organisation,
      after: { endedSessions: sessions },
    })
  })
}

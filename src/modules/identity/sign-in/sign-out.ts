import { record } from '#platform/audit'
import type { Circumstances } from './circumstances.ts'
import { sessionCookie } from './caller.ts'
import { actBy } from './sign-in.ts'
import type { Tools } from './tools.ts'

/** Ends the session of the cookie. Without one there is nothing to end; the cookie goes in any case. */
export const signOut = async (tools: Tools, circumstances: Circumstances): Promise<readonly string[]> => {
  const { cookies, database, clock } = tools
  const token = cookies.read(circumstances.cookie, sessionCookie)
  if (token !== undefined)
    await database.transaction(async (tx) => {
      const [ended] = await tx
        .deleteFrom('session')
        .where('token', '=', token)
        .returning(['id', 'account'])
        .execute()
      if (ended === undefined) return
      await record(tx, actBy(ended.account, clock(), circumstances), {
        what: 'sign-out',
        subject: `account:${ended.account}`,
        organisation: null,
        before: { session: ended.id },
      })
    })
  return [cookies.clear(sessionCookie)]
}

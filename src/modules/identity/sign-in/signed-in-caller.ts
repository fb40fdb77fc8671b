import type { ReadOnly } from '#platform/db'
import type { IdentityTables } from '../tables.ts'
import type { Caller } from './caller.ts'
import { callerOf } from './caller.ts'
import type { Circumstances } from './circumstances.ts'
import { signedOut } from './refusals.ts'
import type { Tools } from './tools.ts'

/** The caller behind the cookie. Throws Refusal `signed-out`. */
export const signedInCaller = async (
  tools: Tools,
  query: ReadOnly<IdentityTables>,
  { cookie }: Circumstances,
): Promise<Caller> => {
  const caller = await callerOf(tools, query, cookie, tools.clock())
  if (caller === undefined) throw signedOut()
  return caller
}

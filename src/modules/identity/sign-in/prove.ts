import type { AccountId } from '../ids.ts'
import type { Proof } from './better-auth/scope.ts'
import type { Circumstances } from './circumstances.ts'
import { credentialsOfAccount } from './credentials.ts'
import { blockOf, fail } from './failed.ts'
import { wrongPassword } from './refusals.ts'
import { actBy } from './sign-in.ts'
import type { Tools } from './tools.ts'

/**
 * Asks a signed-in person for the password once more, before what matters. Wrong ones count towards the lock.
 * Throws Refusal `password-wrong`, `sign-in-locked`.
 */
export const provePassword = async (
  tools: Tools,
  account: AccountId,
  password: string,
  circumstances: Circumstances,
): Promise<Proof> => {
  const { database, clock, hasher } = tools
  const at = clock()
  const attempt = { account, name: '', from: circumstances.from }
  const { credentials, block } = await database.read(async (query) => ({
    credentials: await credentialsOfAccount(query, account),
    block: await blockOf(tools, query, attempt, at),
  }))
  if (block) throw block
  const record = credentials?.record
  const right = await hasher.verify(password.length > 128 ? '' : password, record)
  // Guesses compared at the same moment: only one that comes before the lock is heard.
  const meanwhile = await database.read((query) => blockOf(tools, query, attempt, at))
  if (meanwhile) throw meanwhile
  if (right && record !== undefined) return { password, record }
  const act = actBy(account, at, circumstances)
  const lock = await database.transaction((tx) => fail(tools, tx, act, attempt, 'password'))
  throw lock ?? wrongPassword()
}

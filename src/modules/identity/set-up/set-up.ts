import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { PersonId } from '#modules/organisations'
import { administrator } from '../access/grants/administrator.ts'
import { freeUsername, insertAccount } from '../accounts/accounts.ts'
import { assertGoodPassword, setPassword } from '../accounts/set-password.ts'
import type { AccountId, GrantId } from '../ids.ts'
import { parsePerson } from '../people/input.ts'
import { searchKeyOf } from '../people/search-key.ts'
import type { Circumstances } from '../sign-in/circumstances.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { actBy, signIn } from '../sign-in/sign-in.ts'
import type { Tools } from '../sign-in/tools.ts'
import { normaliseUsername } from '../sign-in/username.ts'
import type { IdentityTables } from '../tables.ts'
import { assertSetup, opensSetup } from './open-set-up.ts'

export interface SetUpInput {
  readonly token: string
  readonly name: string
  readonly username: string
  readonly password: string
}

const makeAdministrator = async (
  tx: Tx<IdentityTables>,
  { name, username: typed }: SetUpInput,
  password: string,
  at: string,
): Promise<AccountId> => {
  const { name: goodName } = await parsePerson(tx, { name, organisation: null })
  const username = await freeUsername(tx, typed)
  const person = newId() as PersonId
  const nothing = { organisation: null, section: null, job_title: null, phone: null, phone_index: null }
  await tx
    .insertInto('person')
    .values({
      id: person,
      name: goodName,
      search_key: searchKeyOf(goodName),
      ...nothing,
      email: null,
      email_index: null,
      status: 'active',
      created_at: at,
      changed_at: at,
    })
    .execute()
  const account = await insertAccount(tx, { person: { id: person, name: goodName }, username, at })
  await setPassword(tx, account, password, at)
  await tx
    .insertInto('role_grant')
    .values({
      id: newId() as GrantId,
      person,
      role: administrator,
      organisation: null,
      reach: 'subordinates',
      valid_from: dayOf(at),
      valid_until: null,
      given_by: 'system:set-up',
      given_at: at,
    })
    .execute()
  return account
}

/** Whether the link of the first administrator works. */
export const isSetUpOpen = ({ database, clock }: Tools, token: string): Promise<boolean> =>
  database.read((query) => opensSetup(query, token, clock()))

/**
 * Makes the first administrator by the link, once, and signs them in: one row in the trail for who was made, one for
 * the sign-in. Throws Refusal `set-up-gone`, `password-weak`, `username`, `person-invalid`.
 */
export const setUp = async (
  tools: Tools,
  input: SetUpInput,
  circumstances: Circumstances,
): Promise<SignedIn> => {
  const { database, clock, hasher, policy } = tools
  const at = clock()
  await database.read((query) => assertSetup(query, input.token, at))
  assertGoodPassword(input.password, normaliseUsername(input.username), policy.shortestPassword)
  const password = await hasher.hash(input.password)
  await database.transaction(async (tx) => {
    await assertSetup(tx, input.token, at)
    const account = await makeAdministrator(tx, input, password, at)
    await tx.deleteFrom('set_up').execute()
    await record(tx, actBy('system:set-up', at, circumstances), {
      what: 'set-up.finish',
      subject: `account:${account}`,
      organisation: null,
      after: { role: administrator },
    })
  })
  return signIn(tools, input, circumstances)
}

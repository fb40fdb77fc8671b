import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Refusal } from '#platform/refusal'
import type { AccountId } from '../ids.ts'
import type { IdentityTables } from '../tables.ts'
import type { Answer } from './ask.ts'
import { askInside } from './ask.ts'
import type { Circumstances } from './circumstances.ts'
import type { Credentials } from './credentials.ts'
import { credentialsOfName } from './credentials.ts'
import { blockOf, fail } from './failed.ts'
import type { Attempt } from './failed.ts'
import { accountGuard, forgetFailures } from './guard/store.ts'
import { wrongCredentials } from './refusals.ts'
import type { Tools } from './tools.ts'
import { normaliseUsername } from './username.ts'

export interface SignInInput {
  readonly username: string
  readonly password: string
}

export interface SignedIn {
  /** `second-factor`: the cookies ask for one; there is no session yet. */
  readonly state: 'signed-in' | 'second-factor'
  /** Set-Cookie headers to send. */
  readonly cookies: readonly string[]
}

/** Longer ones are wrong without being compared: nobody keeps the hasher busy with megabytes. */
const longestPassword = 128

export const actBy = (who: string, at: Instant, { from }: Circumstances): Act => ({ who, at, from })

/** The one row of a sign-in that came to a session; the wrong attempts before it are forgotten. */
export const recordSignIn = async (
  tx: Tx<IdentityTables>,
  act: Act,
  account: AccountId,
  how: string,
): Promise<void> => {
  await forgetFailures(tx, accountGuard(account))
  await record(tx, act, {
    what: 'sign-in.succeed',
    subject: `account:${account}`,
    organisation: null,
    after: { how },
  })
}

/** What a transaction came to: failures are written down too, so the refusal is thrown only behind the commit. */
export type Outcome<Result> =
  { readonly refusal: Refusal } | { readonly refusal?: never; readonly result: Result }

export const settled = <Result>(outcome: Outcome<Result>): Result => {
  if (outcome.refusal) throw outcome.refusal
  return outcome.result
}

const compare = async (
  { hasher }: Tools,
  password: string,
  credentials: Credentials | undefined,
): Promise<{ readonly right: boolean; readonly fresh: string | undefined }> => {
  const typed = password.length > longestPassword ? '' : password
  const right = await hasher.verify(typed, credentials?.record)
  const stale = right && credentials?.record !== undefined && hasher.needsRehash(credentials.record)
  return { right, fresh: stale ? await hasher.hash(password) : undefined }
}

const renewRecord = async (
  tx: Tx<IdentityTables>,
  account: AccountId,
  fresh: string | undefined,
): Promise<void> => {
  if (fresh === undefined) return
  await tx
    .updateTable('credential')
    .set({ password: fresh })
    .where('account', '=', account)
    .where('provider', '=', 'credential')
    .execute()
}

const signedIn = ({ body, cookies }: Answer): SignedIn => ({
  state: body['twoFactorRedirect'] === true ? 'second-factor' : 'signed-in',
  cookies,
})

/**
 * With a name and a password. The password is compared before the transaction; inside it better-auth makes the session
 * or asks for the second factor. Throws Refusal `sign-in-wrong`, `sign-in-locked`, `sign-in-slowed`.
 */
export const signIn = async (
  tools: Tools,
  input: SignInInput,
  circumstances: Circumstances,
): Promise<SignedIn> => {
  const { database, clock } = tools
  const at = clock()
  const name = normaliseUsername(input.username)
  const [auth, found] = await Promise.all([
    tools.auth(),
    database.read(async (query) => {
      const credentials = await credentialsOfName(query, name)
      const attempt: Attempt = { account: credentials?.account, name, from: circumstances.from }
      return { credentials, attempt, block: await blockOf(tools, query, attempt, at) }
    }),
  ])
  const { credentials, attempt, block } = found
  if (block) throw block
  const { right, fresh } = await compare(tools, input.password, credentials)
  const act = actBy(attempt.account ?? 'anyone', at, circumstances)

  const outcome = await database.transaction(async (tx): Promise<Outcome<SignedIn>> => {
    const meanwhile = await blockOf(tools, tx, attempt, at)
    if (meanwhile) return { refusal: meanwhile }
    const wrong = async () => ({
      refusal: (await fail(tools, tx, act, attempt, 'password')) ?? wrongCredentials(),
    })
    if (!right || credentials?.record === undefined) return wrong()
    const proof = { password: input.password, record: credentials.record }
    const answer = await askInside(tx, at, circumstances, proof, () =>
      auth.api.signInUsername({
        body: { username: name, password: input.password },
        headers: new Headers(),
        asResponse: true,
      }),
    )
    if (!answer.ok) return wrong()
    await renewRecord(tx, credentials.account, fresh)
    const result = signedIn(answer)
    if (result.state === 'signed-in') await recordSignIn(tx, act, credentials.account, 'password')
    return { result }
  })
  return settled(outcome)
}

import { tokenDigest } from '#platform/crypto'
import type { Tx } from '#platform/db'
import type { AccountId } from '../../ids.ts'
import type { IdentityTables } from '../../tables.ts'
import { askInside } from '../ask.ts'
import { backupDigest } from '../better-auth/backup-codes.ts'
import type { Auth } from '../better-auth/load.ts'
import type { Circumstances } from '../circumstances.ts'
import { blockOf, fail } from '../failed.ts'
import { startOver, wrongCode } from '../refusals.ts'
import type { Outcome, SignedIn } from '../sign-in.ts'
import { actBy, recordSignIn, settled } from '../sign-in.ts'
import type { Tools } from '../tools.ts'
import type { Challenge } from './challenge.ts'
import { challengeCookie, challengeOf } from './challenge.ts'

/** The code an authenticator shows, or one of the codes kept on paper. */
export interface CodeInput {
  readonly kind: 'totp' | 'backup'
  readonly code: string
}

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/gu, '')

const ask = (auth: Auth, { kind, code }: CodeInput, headers: Headers): Promise<Response> =>
  kind === 'totp'
    ? auth.api.verifyTOTP({ body: { code: digitsOf(code) }, headers, asResponse: true })
    : auth.api.verifyBackupCode({ body: { code: backupDigest(code) }, headers, asResponse: true })

const usedMark = (account: AccountId, { code }: CodeInput): string =>
  tokenDigest(`${account} ${digitsOf(code)}`)

const remember = async (tx: Tx<IdentityTables>, account: AccountId, mark: string): Promise<void> => {
  await tx.updateTable('second_factor').set({ last_code: mark }).where('account', '=', account).execute()
}

const wrongCodes: ReadonlySet<string> = new Set(['INVALID_CODE', 'INVALID_BACKUP_CODE'])

/**
 * The second step of a sign-in: the code for the challenge in the cookie. A code of the authenticator is good once,
 * a wrong one counts like a wrong password. Throws Refusal `second-factor-wrong`, `sign-in-expired`, `sign-in-locked`.
 */
export const answerChallenge = async (
  tools: Tools,
  input: CodeInput,
  circumstances: Circumstances,
): Promise<SignedIn> => {
  const { database, clock, cookies } = tools
  const at = clock()
  const auth = await tools.auth()

  const judge = async (tx: Tx<IdentityTables>, challenge: Challenge): Promise<Outcome<SignedIn>> => {
    const { account, identifier, lastCode } = challenge
    const attempt = { account, name: '', from: circumstances.from }
    const act = actBy(account, at, circumstances)
    const block = await blockOf(tools, tx, attempt, at)
    if (block) return { refusal: block }
    const wrong = async () => ({
      refusal: (await fail(tools, tx, act, attempt, 'second-factor')) ?? wrongCode(),
    })
    const mark = usedMark(account, input)
    if (mark === lastCode) return wrong()
    const headers = new Headers({ cookie: cookies.show(challengeCookie, identifier) })
    const answer = await askInside(tx, at, circumstances, undefined, () => ask(auth, input, headers))
    if (!answer.ok) return wrongCodes.has(answer.code ?? '') ? wrong() : { refusal: startOver() }
    if (input.kind === 'totp') await remember(tx, account, mark)
    await recordSignIn(tx, act, account, input.kind === 'totp' ? 'password+totp' : 'password+backup-code')
    return { result: { state: 'signed-in', cookies: answer.cookies } }
  }

  const outcome = await database.transaction(async (tx): Promise<Outcome<SignedIn>> => {
    const challenge = await challengeOf(tools, tx, circumstances)
    return challenge === undefined ? { refusal: startOver() } : judge(tx, challenge)
  })
  return settled(outcome)
}

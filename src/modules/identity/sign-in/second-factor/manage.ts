import type { Circumstances } from '../circumstances.ts'
import { credentialsOfAccount } from '../credentials.ts'
import { provePassword } from '../prove.ts'
import { signedInCaller } from '../signed-in-caller.ts'
import type { Tools } from '../tools.ts'
import { changeSecondFactor } from './change.ts'

/** What an authenticator needs to be set up. Shown once. */
export interface SecondFactorBegun {
  /** For the QR code: `otpauth://totp/…`. */
  readonly uri: string
  /** The same to be typed in, base32. */
  readonly secret: string
  readonly backupCodes: readonly string[]
}

const issuer = '政府信息公开'

/** Better-auth would show the made-up e-mail address; people know themselves by the name they sign in with. */
const uriOf = (secret: string, username: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

const proved = async (tools: Tools, password: string, circumstances: Circumstances) => {
  const found = await tools.database.read(async (query) => {
    const { account } = await signedInCaller(tools, query, circumstances)
    return { account, username: (await credentialsOfAccount(query, account))?.username ?? '' }
  })
  return { ...found, proof: await provePassword(tools, found.account, password, circumstances) }
}

/** Begins to set a second factor; it holds once a code has confirmed it. Throws Refusal `password-wrong`, `second-factor-on`. */
export const beginSecondFactor = async (
  tools: Tools,
  { password }: { readonly password: string },
  circumstances: Circumstances,
): Promise<SecondFactorBegun> => {
  const { proof, username } = await proved(tools, password, circumstances)
  const { answer } = await changeSecondFactor(
    tools,
    circumstances,
    'second-factor.begin',
    proof,
    (auth, headers) =>
      auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true }),
  )
  const { totpURI, backupCodes } = answer.body
  const secret = new URL(String(totpURI)).searchParams.get('secret') ?? ''
  return { uri: uriOf(secret, username), secret, backupCodes: texts(backupCodes) }
}

/** Confirms it by the first code; from now on it is asked for. The cookies carry a new session. Throws Refusal `second-factor-wrong`. */
export const confirmSecondFactor = async (
  tools: Tools,
  { code }: { readonly code: string },
  circumstances: Circumstances,
): Promise<readonly string[]> => {
  const digits = code.normalize('NFKC').replace(/\s/gu, '')
  const { answer } = await changeSecondFactor(
    tools,
    circumstances,
    'second-factor.set',
    undefined,
    (auth, headers) => auth.api.verifyTOTP({ body: { code: digits }, headers, asResponse: true }),
  )
  return answer.cookies
}

/** Drops the second factor with its backup codes. The cookies carry a new session. Throws Refusal `password-wrong`. */
export const dropSecondFactor = async (
  tools: Tools,
  { password }: { readonly password: string },
  circumstances: Circumstances,
): Promise<readonly string[]> => {
  const { proof } = await proved(tools, password, circumstances)
  const { answer } = await changeSecondFactor(
    tools,
    circumstances,
    'second-factor.drop',
    proof,
    (auth, headers) => auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  )
  return answer.cookies
}

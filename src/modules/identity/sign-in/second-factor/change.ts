import { record } from '#platform/audit'
import { Refusal } from '#platform/refusal'
import type { Answer } from '../ask.ts'
import { askInside } from '../ask.ts'
import type { Auth } from '../better-auth/load.ts'
import type { Proof } from '../better-auth/scope.ts'
import type { Circumstances } from '../circumstances.ts'
import { sessionCookie } from '../caller.ts'
import type { Caller } from '../caller.ts'
import { startOver } from '../refusals.ts'
import { actBy } from '../sign-in.ts'
import { signedInCaller } from '../signed-in-caller.ts'
import type { Tools } from '../tools.ts'

const alreadyOn = (): Refusal =>
  new Refusal(
    'conflict',
    'second-factor-on',
    '已经启用了两步验证',
    '如果要换一个身份验证器，请先停用再重新启用。',
  )

const notBegun = (): Refusal =>
  new Refusal('conflict', 'second-factor-not-begun', '还没有开始设置两步验证', '请从第一步重新开始。')

const codeWrong = (): Refusal =>
  new Refusal('invalid', 'second-factor-wrong', '验证码不对', '请输入身份验证器上现在显示的 6 位数字。', {
    code: '验证码不对，请重新输入；如果总是不对，请核对手机的时间。',
  })

const refusals: Readonly<Record<string, () => Refusal>> = {
  TOTP_ALREADY_ENABLED: alreadyOn,
  TOTP_NOT_ENABLED: notBegun,
  INVALID_CODE: codeWrong,
}

const whole = (answer: Answer): Answer => {
  if (answer.ok) return answer
  throw (refusals[answer.code ?? ''] ?? startOver)()
}

type Call = (auth: Auth, headers: Headers) => Promise<Response>

/** Lets better-auth change the second factor of who is signed in, and records it, in one transaction. */
export const changeSecondFactor = async (
  tools: Tools,
  circumstances: Circumstances,
  what: string,
  proof: Proof | undefined,
  call: Call,
): Promise<{ readonly answer: Answer; readonly caller: Caller }> => {
  const { database, clock, cookies } = tools
  const at = clock()
  const auth = await tools.auth()
  const headers = new Headers({
    cookie: cookies.show(sessionCookie, cookies.read(circumstances.cookie, sessionCookie) ?? ''),
  })
  return database.transaction(async (tx) => {
    const caller = await signedInCaller(tools, tx, circumstances)
    const answer = whole(await askInside(tx, at, circumstances, proof, () => call(auth, headers)))
    const { account } = caller
    await record(tx, actBy(account, at, circumstances), {
      what,
      subject: `account:${account}`,
      organisation: caller.organisation,
    })
    return { answer, caller }
  })
}

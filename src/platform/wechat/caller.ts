import type { z } from 'zod'
import { refusedWith, staleTokenCodes } from './codes.ts'
import { WechatError } from './failure.ts'
import { send } from './send.ts'
import type { Tokens, WechatCredentials } from './token.ts'

/** Calls one account: the address of an interface without its token, what goes in, the shape of what comes out. */
export type WechatCall = <Out>(
  path: `/cgi-bin/${string}`,
  body: object | FormData,
  answer: z.ZodType<Out>,
) => Promise<Out>

const strange = (cause: unknown): WechatError =>
  new WechatError(
    { code: 'not-json', remedy: 'later', reach: 'perhaps' },
    '微信的答复里没有应有的内容，会自动再试。',
    cause,
  )

const withToken = (url: string, token: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`

/** How an account is called. A token that is no longer good is forgotten; the call is not made again. */
export const callerOf =
  (base: string, tokens: Tokens, credentials: WechatCredentials, signal: AbortSignal): WechatCall =>
  async (path, body, answer) => {
    const token = await tokens.tokenOf(credentials, signal)
    const told = await send({
      method: 'POST',
      url: withToken(`${base}${path}`, token),
      body: body instanceof FormData ? body : JSON.stringify(body),
      signal,
    })
    const code = Number(told['errcode'] ?? 0)
    if (code !== 0) {
      if (staleTokenCodes.has(code)) tokens.drop(credentials, token)
      throw refusedWith(code, 'other')
    }
    const read = answer.safeParse(told)
    if (!read.success) throw strange(read.error)
    return read.data
  }

import type { Clock, Instant } from '#platform/clock'
import { later } from '#platform/clock'
import { sm3 } from '#platform/crypto'
import { z } from 'zod'
import { refusedWith } from './codes.ts'
import { WechatError } from './failure.ts'
import { send } from './send.ts'

/** What an account calls with. */
export interface WechatCredentials {
  readonly appId: string
  readonly secret: string
}

export interface Tokens {
  /** A token good for some minutes at least. Throws WechatError. */
  readonly tokenOf: (credentials: WechatCredentials, signal: AbortSignal) => Promise<string>
  /** Forgets this token, and no newer one. */
  readonly drop: (credentials: WechatCredentials, token: string) => void
}

/**
 * Within five minutes of its end the API gives a new token, the old one staying good: one asked for anew in the last
 * four minutes is new for certain.
 */
const renewBefore = 4 * 60 * 1000

const answerShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

interface Kept {
  readonly token: string
  readonly until: Instant
}

/**
 * Access tokens by account, in memory alone. `stable_token` in its normal mode gives every process the same token while
 * it lasts, so processes need no lock between them; within one, however many ask at once, one call is made. Never
 * `force_refresh`: that would take the token away from whoever else uses the account.
 */
export const createTokens = (base: string, clock: Clock): Tokens => {
  const kept = new Map<string, Kept>()
  const asked = new Map<string, Promise<string>>()
  const keyOf = ({ appId, secret }: WechatCredentials) => sm3(`${appId}\n${secret}`)

  const ask = async ({ appId, secret }: WechatCredentials): Promise<string> => {
    const body = JSON.stringify({
      grant_type: 'client_credential',
      appid: appId,
      secret,
      force_refresh: false,
    })
    // Not the caller's signal: others wait for the same answer.
    const signal = new AbortController().signal
    const answer = await send({ method: 'POST', url: `${base}/cgi-bin/stable_token`, body, signal })
    const read = answerShape.safeParse(answer)
    if (!read.success) throw refusedWith(Number(answer['errcode'] ?? -1), 'token')
    const { access_token: token, expires_in: seconds } = read.data
    kept.set(keyOf({ appId, secret }), { token, until: later(clock(), seconds * 1000 - renewBefore) })
    return token
  }

  const once = (credentials: WechatCredentials): Promise<string> => {
    const key = keyOf(credentials)
    const going = asked.get(key)
    if (going) return going
    const call = ask(credentials).finally(() => asked.delete(key))
    asked.set(key, call)
    return call
  }

  return {
    tokenOf: async (credentials, signal) => {
      const held = kept.get(keyOf(credentials))
      if (held && held.until > clock()) return held.token
      const token = await once(credentials)
      if (signal.aborted)
        throw new WechatError({ code: 'slow', remedy: 'later', reach: 'no' }, '微信没有及时答复。')
      return token
    },
    drop: (credentials, token) => {
      const key = keyOf(credentials)
      if (kept.get(key)?.token === token) kept.delete(key)
    },
  }
}

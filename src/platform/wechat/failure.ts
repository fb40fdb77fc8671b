/**
 * What is to be done about a failure: `later` — the same again another time; `account` — somebody mends the account or
 * its settings first; `item` — this article as it is will never be taken.
 */
export type WechatRemedy = 'later' | 'account' | 'item'

/** Whether the request did something: `no` — it never left; `answered` — it was refused; `perhaps` — nobody knows. */
export type WechatReach = 'no' | 'answered' | 'perhaps'

/** A call that failed. The message is a Chinese sentence that says what to do; it holds no secret and no token. */
export class WechatError extends Error {
  override readonly name = 'WechatError'
  /** The `errcode` of the answer, or what befell the connection: `network`, `not-json`. */
  readonly code: number | 'network' | 'tls' | 'slow' | 'not-json'
  readonly remedy: WechatRemedy
  readonly reach: WechatReach

  constructor(
    { code, remedy, reach }: Pick<WechatError, 'code' | 'remedy' | 'reach'>,
    sentence: string,
    cause?: unknown,
  ) {
    super(sentence, { cause })
    this.code = code
    this.remedy = remedy
    this.reach = reach
  }
}

import { WechatError } from './failure.ts'

/** Bytes of an answer at most: a page of twenty drafts without their texts is far below. */
const largestAnswer = 4_000_000

/** Milliseconds one call may take. */
const longestCall = 20_000

export interface Call {
  readonly method: 'GET' | 'POST'
  /** With its query; it may hold a token and is never told to anybody. */
  readonly url: string
  readonly body?: string | FormData
  readonly signal: AbortSignal
}

/** Codes of node:net, node:dns, node:tls and undici that come before anything was sent. */
const before = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const codesIn = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return []
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const inner = error instanceof AggregateError ? (error.errors as readonly unknown[]) : []
  return [...code, ...inner.flatMap((each) => codesIn(each)), ...codesIn(error.cause)]
}

const unreachable = '连接不上微信的接口服务器，会自动再试。请核对本机能否访问外网、域名解析是否正常。'
const cut = '与微信的连接中断，没有收到答复。'

const broken = (error: unknown): WechatError => {
  const codes = codesIn(error)
  if (codes.some((code) => /CERT|SIGNATURE|ALTNAME|SSL|TLS/u.test(code)))
    return new WechatError(
      { code: 'tls', remedy: 'account', reach: 'no' },
      '微信接口服务器的证书不可信，没有发送。请核对网络里有没有代理改换证书，或者用 NODE_EXTRA_CA_CERTS 指明根证书。',
      error,
    )
  if (codes.length > 0 && codes.every((code) => before.has(code)))
    return new WechatError({ code: 'network', remedy: 'later', reach: 'no' }, unreachable, error)
  const slow = error instanceof DOMException && error.name === 'TimeoutError'
  return new WechatError(
    { code: slow ? 'slow' : 'network', remedy: 'later', reach: 'perhaps' },
    slow ? '微信没有及时答复。' : cut,
    error,
  )
}

const textOf = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? []
  for await (const chunk of body) {
    size += chunk.length
    if (size > largestAnswer) throw new Error('the answer is larger than any the API gives')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const objectIn = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/**
 * One call, tried once; follows no redirect. Gives the answer as an object, whatever `errcode` it has. Throws
 * WechatError: nothing came, or no JSON came.
 */
export const send = async ({
  method,
  url,
  body,
  signal,
}: Call): Promise<Readonly<Record<string, unknown>>> => {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longestCall)])
  // JSON with its characters as they are: the API takes \u escapes for text.
  const headers = typeof body === 'string' ? { 'content-type': 'application/json; charset=utf-8' } : {}
  let [status, text] = [0, '']
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: limit,
      ...(body !== undefined && { body }),
    })
    status = response.status
    text = await textOf(response)
  } catch (error) {
    throw broken(error)
  }
  const answer = objectIn(text)
  if (status === 200 && answer) return answer
  throw new WechatError(
    { code: 'not-json', remedy: 'later', reach: 'perhaps' },
    `微信的接口服务器没有给出正常的答复（HTTP ${status}），会自动再试。经过内部网关的，请核对网关。`,
  )
}

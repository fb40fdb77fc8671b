/** Why nothing was fetched. */
export type FetchFailure =
  | 'address'
  | 'scheme'
  | 'inner'
  | 'name'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'too-large'
  | 'redirects'
  | 'elsewhere'
  | 'encoding'

const sentences: Readonly<Record<FetchFailure, string>> = {
  address: '网址读不懂，请核对。',
  scheme: '网址要以 http:// 或者 https:// 开头，用通常的端口，不带用户名和口令。',
  inner: '网址指向本机或者内部网络，不能打开。确实要用的，请运维人员写进设置 GONGKAI_FETCH_ALLOW。',
  name: '找不到这个网址的主机，请核对网址和本机的域名解析。',
  unreachable: '连接不上这个网址的服务器，或者连接中途断了。',
  certificate: '网站的证书不可信，没有打开。',
  timeout: '网站没有在限定的时间里答完。',
  'too-large': '网站送来的内容太大，没有收下。',
  redirects: '网址转来转去，次数太多。',
  elsewhere: '网址转到了别的网站，没有跟过去。',
  encoding: '网站送来的内容解不开。',
}

/** What fetching ended with: a code for programs, a Chinese sentence for people. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly failure: FetchFailure

  constructor(failure: FetchFailure, cause?: unknown) {
    super(sentences[failure], { cause })
    this.failure = failure
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What Node says of a connection, in our words. */
export const failureOf = (error: unknown): FetchError => {
  if (error instanceof FetchError) return error
  const code = codeOf(error)
  if (error instanceof Error && /^(?:TimeoutError|AbortError)$/u.test(error.name))
    return new FetchError('timeout', error)
  if (/^E(?:NOTFOUND|AI_)/u.test(code)) return new FetchError('name', error)
  if (/CERT|SIGNATURE|ALTNAME|^ERR_TLS/u.test(code)) return new FetchError('certificate', error)
  if (/^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_ZSTD)/u.test(code)) return new FetchError('encoding', error)
  if (code === 'HPE_HEADER_OVERFLOW') return new FetchError('too-large', error)
  return new FetchError('unreachable', error)
}

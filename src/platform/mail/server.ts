/** Where mail is handed in, by the words of its address. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** `implicit`: TLS from the first byte; `required`: STARTTLS or nothing; `offered`: STARTTLS if there is; `none`. */
  readonly tls: 'implicit' | 'required' | 'offered' | 'none'
  readonly login: { readonly user: string; readonly password: string } | undefined
}

export type MailServerRead =
  { readonly ok: true; readonly server: MailServer } | { readonly ok: false; readonly sentence: string }

const wrong = (sentence: string): MailServerRead => ({ ok: false, sentence })

const shape =
  '应当是 smtps://用户:口令@主机:465 或者 smtp://用户:口令@主机:587 的形式，用户和口令里的特殊字符用百分号编码'

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const options: Readonly<Record<string, 'required' | 'none'>> = {
  '?tls=required': 'required',
  '?tls=none': 'none',
}

/** A password only goes over TLS, unless `?tls=none` says that the way to the server is safe. */
const tlsOf = ({ protocol, search, username }: URL): MailServer['tls'] => {
  if (protocol === 'smtps:') return 'implicit'
  return options[search] ?? (username === '' ? 'offered' : 'required')
}

/**
 * Reads the address of a mail server: `smtps:` (TLS, port 465) or `smtp:` (port 587; STARTTLS where it is offered, and
 * always with a password), `?tls=required` or `?tls=none`. Gives a sentence on what is wrong, without the password.
 */
export const readMailServer = (text: string): MailServerRead => {
  const url = URL.parse(text)
  if (!url || !/^smtps?:$/u.test(url.protocol) || url.hostname === '' || url.port === '0')
    return wrong(`${shape}。`)
  if (!/^\/?$/u.test(url.pathname) || url.hash !== '') return wrong(`主机和端口后面多出了内容，${shape}。`)
  if (url.search !== '' && (options[url.search] === undefined || url.protocol === 'smtps:'))
    return wrong('问号后面只能是 smtp:// 的 tls=required 或者 tls=none。')
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if (user === undefined || password === undefined || (user === '') !== (password === ''))
    return wrong(`用户和口令应当都写或者都不写，${shape}。`)
  const port = url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const login = user === '' ? undefined : { user, password }
  return { ok: true, server: { host, port, tls: tlsOf(url), login } }
}

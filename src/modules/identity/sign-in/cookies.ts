import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keys } from '#platform/crypto'
import { secretsOf } from './better-auth/secrets.ts'

export const cookiePrefix = 'gongkai'

const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https://')

/** The name better-auth gives a cookie of ours. */
const cookieName = (baseUrl: string, name: string): string =>
  `${isSecure(baseUrl) ? '__Secure-' : ''}${cookiePrefix}.${name}`

const valueOf = (header: string, name: string): string | undefined => {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const signatureOf = (secret: string, value: string): Buffer =>
  createHmac('sha256', secret).update(value).digest()

/** Reads cookies as better-auth signs them: the value, a dot, HMAC-SHA-256 in base64. */
export interface CookieReader {
  /** The value of a cookie of ours, if one of our keys signed it. */
  readonly read: (header: string | undefined, name: string) => string | undefined
  /** A cookie header of nothing but this one, signed with the current key: what better-auth is shown. */
  readonly show: (name: string, value: string) => string
  /** What takes a cookie out of the browser. */
  readonly clear: (name: string) => string
}

/** How many signed texts are remembered, and how long one may be; ours has 80 letters. */
const mostKept = 2000
const longestKept = 200

export const cookieReader = (keys: Keys, baseUrl: string): CookieReader => {
  const secrets = secretsOf(keys).map(({ value }) => value)

  const isSigned = (value: string, signature: Buffer): boolean =>
    secrets.some((secret) => {
      const right = signatureOf(secret, value)
      return right.length === signature.length && timingSafeEqual(right, signature)
    })

  /** Values by the text that was found signed, as a browser sends the same one with every request. */
  const signed = new Map<string, string>()

  const keep = (text: string, value: string): string => {
    if (text.length > longestKept) return value
    if (signed.size >= mostKept) signed.clear()
    signed.set(text, value)
    return value
  }

  const valueIn = (text: string): string | undefined => {
    const dot = text.lastIndexOf('.')
    if (dot < 1) return undefined
    const value = text.slice(0, dot)
    return isSigned(value, Buffer.from(text.slice(dot + 1), 'base64')) ? keep(text, value) : undefined
  }

  return {
    read: (header, name) => {
      const raw = header === undefined ? undefined : valueOf(header, cookieName(baseUrl, name))
      const text = raw === undefined ? undefined : decoded(raw)
      return text === undefined ? undefined : (signed.get(text) ?? valueIn(text))
    },
    show: (name, value) => {
      const signature = signatureOf(secrets[0] ?? '', value).toString('base64')
      return `${cookieName(baseUrl, name)}=${encodeURIComponent(`${value}.${signature}`)}`
    },
    clear: (name) =>
      `${cookieName(baseUrl, name)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`,
  }
}

import { randomBytes } from 'node:crypto'
import { sm3 } from './digest/sm3.ts'

/** A one-time token of that many random bytes, at least 16, as base64url. Throws RangeError for fewer. */
export const randomToken = (bytes = 32): string => {
  if (bytes < 16) throw new RangeError('a token has at least 16 bytes')
  return randomBytes(bytes).toString('base64url')
}

/** What is stored of a token: its SM3. Enough for a random token; a password needs a `passwordHasher`. */
export const tokenDigest = (token: string): string => sm3(token)

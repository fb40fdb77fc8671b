import { createHmac, hash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bytesOf, utf8 } from './bytes.ts'

/** GB/T 32905 SM3 of bytes, or of a text's UTF-8: 64 hex digits. Throws TypeError for a lone surrogate. */
export const sm3 = (input: string | Uint8Array): string => hash('sm3', bytesOf(input), 'hex')

/** HMAC (GB/T 15852.2) with SM3 of a text: 64 hex digits. */
export const hmacSm3 = (key: KeyObject, text: string): string =>
  createHmac('sm3', key).update(utf8(text)).digest('hex')

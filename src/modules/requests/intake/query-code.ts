import { randomInt } from 'node:crypto'
import { tokenDigest } from '#platform/crypto'

/** No 0 and O, no 1, I and L: what is read off paper and over the telephone. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** 16 of 31 letters: 79 bits, so that guessing finds nothing. */
const size = 16

/** A new query code, in groups of four: `7KQM-2XHD-9RTA-WZ3P`. Stored only as its digest. */
export const newQueryCode = (): string =>
  Array.from({ length: size }, () => letters[randomInt(letters.length)])
    .join('')
    .replace(/(?<=^(?:.{4})+)(?=.)/gu, '-')

/** What is stored of a code, however it was typed: small letters, blanks, other dashes. */
export const codeDigest = (typed: string): string =>
  tokenDigest(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\dA-Z]/gu, '')
      .slice(0, 64),
  )

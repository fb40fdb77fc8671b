import { createHash } from 'node:crypto'
import { fold } from '../words/index.ts'

/** An engine takes no token that is longer. */
const longestLetters = 120

/** A value that an index keeps beside words, in letters of its own: nothing somebody types can be one of them. */
const lettersOf = (value: string): string => {
  const letters = [...Buffer.from(value.toWellFormed())]
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `_${byte.toString(16).padStart(2, '0')}`))
    .join('')
  return letters.length <= longestLetters ? letters : createHash('sha256').update(letters).digest('hex')
}

/** a–z and 0–9. */
const isPlain = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)

/** In every entry. */
export const anyToken = '_z'
export const titleToken = (token: string): string => `_t_${token}`
/** In keywords and summary. */
export const headToken = (token: string): string => `_h_${token}`
export const exactToken = (token: string): string => `_e_${token}`
export const scopeToken = (scope: string): string => `_s_${lettersOf(scope)}`
export const facetToken = (name: string, value: string): string =>
  `_f_${lettersOf(name)}__${lettersOf(value)}`

export const monthPrefix = '_m_'
/** The month of a moment: spans of time, newest first. */
export const monthToken = (at: string): string => `${monthPrefix}${at.slice(0, 4)}${at.slice(5, 7)}`

/** The year of a moment, which PostgreSQL makes of the month: see tables.ts. */
export const yearPrefix = '_y_'

/** Whether a token is a word of a text. */
export const isText = (token: string): boolean => !token.startsWith('_')

/** A term as it is offered: folded, without blanks. */
export const termOf = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

import { randomInt } from 'node:crypto'
import { tokenDigest } from '#platform/crypto'

/** Without what is misread on paper: 0 and o, 1 and l and i. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const howMany = 10

const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')

/** Fresh codes for who has lost the telephone: `k7rmq-…-…`, 74 random bits each. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: howMany }, () => [group(), group(), group()].join('-'))

/** What is stored of a code, however it was typed. */
export const backupDigest = (typed: string): string =>
  tokenDigest(
    typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, ''),
  )

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text)

/** Better-auth gives the list anew after each use: what is left are digests already. */
export const hideBackupCodes = (json: string): Promise<string> => {
  const codes = JSON.parse(json) as readonly string[]
  return Promise.resolve(JSON.stringify(codes.map((code) => (isDigest(code) ? code : backupDigest(code)))))
}

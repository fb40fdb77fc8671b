import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { CryptoError } from '../crypto-error.ts'
import { readPhc, writePhc } from './phc.ts'
import type { PasswordCost, PasswordRecord } from './phc.ts'
import { createTurnstile } from './turnstile.ts'

export interface PasswordHasherOptions {
  readonly cost?: PasswordCost
  /** Hashes at the same time; each holds one of Node's four helper threads, which files need too. */
  readonly atOnce?: number
  readonly longestQueue?: number
}

export interface PasswordHasher {
  /** A PHC string with a fresh salt. Throws CryptoError `passwords-busy`. */
  readonly hash: (password: string) => Promise<string>
  /**
   * Whether the password is that of the record. For an account that does not exist give undefined: it takes the work of
   * a real one and says no. Throws CryptoError `passwords-busy`, `password-record-malformed`.
   */
  readonly verify: (password: string, record: string | undefined) => Promise<boolean>
  /** Whether a record costs other than today's hashes: hash anew at the next sign-in. Throws `password-record-malformed`. */
  readonly needsRehash: (record: string) => boolean
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
export const defaultPasswordCost: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 }

const saltBytes = 16
const hashBytes = 32
const derive = promisify(argon2)

/** NFKC, so that a password typed full width or on another system's keyboard is the same. */
const argon2id = (
  password: string,
  { memory, passes, parallelism, salt, hash }: PasswordRecord,
): Promise<Buffer> =>
  derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC'), 'utf8'),
    nonce: salt,
    memory,
    passes,
    parallelism,
    tagLength: hash.length,
  })

const recordOf = (phc: string): PasswordRecord => {
  const record = readPhc(phc)
  if (record === undefined) throw new CryptoError('password-record-malformed')
  return record
}

/** Hashes passwords with argon2id on Node's helper threads, a bounded number at once. */
export const passwordHasher = (options: PasswordHasherOptions = {}): PasswordHasher => {
  const { cost = defaultPasswordCost, atOnce = 2, longestQueue = 100 } = options
  const { pass } = createTurnstile(atOnce, longestQueue)

  const blank = (): PasswordRecord => ({
    ...cost,
    salt: randomBytes(saltBytes),
    hash: Buffer.alloc(hashBytes),
  })

  const hash = async (password: string): Promise<string> => {
    const record = blank()
    return writePhc({ ...record, hash: await pass(() => argon2id(password, record)) })
  }

  const verify = async (password: string, phc: string | undefined): Promise<boolean> => {
    const record = phc === undefined ? blank() : recordOf(phc)
    const equal = timingSafeEqual(await pass(() => argon2id(password, record)), record.hash)
    return equal && phc !== undefined
  }

  const needsRehash = (phc: string): boolean => {
    const record = recordOf(phc)
    return (
      record.memory !== cost.memory ||
      record.passes !== cost.passes ||
      record.parallelism !== cost.parallelism ||
      record.hash.length !== hashBytes
    )
  }

  return { hash, verify, needsRehash }
}

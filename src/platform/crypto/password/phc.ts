/** What one hash costs. */
export interface PasswordCost {
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

export interface PasswordRecord extends PasswordCost {
  readonly salt: Buffer
  readonly hash: Buffer
}

const form =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/u

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/** `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`: the PHC string format, base64 without padding. */
export const writePhc = ({ memory, passes, parallelism, salt, hash }: PasswordRecord): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`

/** More than a sign-in may cost, whatever a record says: 1 GiB, 16 passes, 16 lanes. */
const affordable = ({ memory, passes, parallelism }: PasswordCost): boolean =>
  memory >= 8 * parallelism &&
  memory <= 1_048_576 &&
  passes >= 1 &&
  passes <= 16 &&
  parallelism >= 1 &&
  parallelism <= 16

/** Undefined for what is no argon2id record, or one that costs more than a server can afford. */
export const readPhc = (text: string): PasswordRecord | undefined => {
  const [, memory, passes, parallelism, salt = '', hash = ''] = form.exec(text) ?? []
  const record = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
  return affordable(record) ? record : undefined
}

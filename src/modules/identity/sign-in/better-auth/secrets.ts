import type { Keys } from '#platform/crypto'

export interface Secret {
  /** The key's id as a number: better-auth names the key of what it encrypted by it. */
  readonly version: number
  readonly value: string
}

/** Better-auth's secrets, the current one first, derived from our keys for nothing else. */
export const secretsOf = ({ current, older }: Keys): readonly [Secret, ...Secret[]] => {
  const secretOf = ({ id, signing }: Keys['current']): Secret => ({
    version: Number.parseInt(id, 16),
    value: signing.export().toString('base64url'),
  })
  return [secretOf(current), ...older.map((key) => secretOf(key))]
}

import { hmacSm3 } from '../digest/sm3.ts'
import { allKeys } from '../keys/key.ts'
import type { Key, Keys } from '../keys/key.ts'

/** What is looked up. Two purposes never give the same index for one text, so that tables cannot be joined by it. */
export interface IndexPurpose {
  /** Table and column: `applicants.id_number`. Never changes once rows are written. */
  readonly name: string
  /** `normaliseIdCard`, `normalisePhone`, `normaliseName`: what counts as the same text. */
  readonly normalise: (text: string) => string
}

export interface BlindIndex {
  /** What to store beside the sealed text: 64 hex digits under the current key; undefined when nothing is left of the text. */
  readonly of: (text: string, purpose: IndexPurpose) => string | undefined
  /** What to look for: the index under every key, the current one first, while rows of older keys remain. */
  readonly anyOf: (text: string, purpose: IndexPurpose) => readonly string[]
}

const indexUnder = (key: Key, text: string, { name }: IndexPurpose): string =>
  hmacSm3(key.indexing, JSON.stringify([name, text]))

/** HMAC-SM3 under a key of its own: finds an exact text in an encrypted column without opening it. Throws TypeError for a lone surrogate. */
export const blindIndex = (keys: Keys): BlindIndex => {
  const anyOf = (text: string, purpose: IndexPurpose): readonly string[] => {
    const normalised = purpose.normalise(text)
    return normalised === '' ? [] : allKeys(keys).map((key) => indexUnder(key, normalised, purpose))
  }
  return { anyOf, of: (text, purpose) => anyOf(text, purpose)[0] }
}

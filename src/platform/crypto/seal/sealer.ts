import { CryptoError } from '../crypto-error.ts'
import { utf8 } from '../digest/bytes.ts'
import { allKeys } from '../keys/key.ts'
import type { Keys } from '../keys/key.ts'
import { headerOf, readSealed, writeSealed } from './sealed-text.ts'
import { decrypt, encrypt } from './sm4-gcm.ts'

/** The cell a sealed text belongs to. It opens nowhere else. */
export interface SealContext {
  readonly table: string
  readonly column: string
  /** The row's key as text. It must be known before the row is written and never change. */
  readonly row: string
}

export interface Sealer {
  /** Seals a text for its cell: `sm4gcm.1.<key id>.<base64url>`, another text each time. Throws CryptoError `text-malformed`. */
  readonly seal: (text: string, context: SealContext) => string
  /** The whole text, or CryptoError: `sealed-malformed`, `sealed-key-unknown`, `sealed-refused` (changed, or of another cell). */
  readonly open: (sealed: string, context: SealContext) => string
  /** Sealed anew with the current key; what it sealed already comes back as it is, checked. Throws like `open`. */
  readonly reseal: (sealed: string, context: SealContext) => string
}

/** Names of tables and columns have no dot, so that two cells never share one text. */
const associatedData = (header: string, { table, column, row }: SealContext): Buffer => {
  if (!/^\w+$/u.test(table) || !/^\w+$/u.test(column) || row === '')
    throw new TypeError('a seal context is a table, a column and a row')
  return utf8(`${header} ${table}.${column}.${row}`)
}

/** Encrypts personal data cell by cell with SM4-GCM. Texts sealed with an older key open as well. */
export const sealer = (keys: Keys): Sealer => {
  const keyOf = new Map(allKeys(keys).map((key) => [key.id, key.sealing]))

  const seal = (text: string, context: SealContext): string => {
    if (!text.isWellFormed()) throw new CryptoError('text-malformed')
    const header = headerOf(keys.current.id)
    return writeSealed(header, encrypt(keys.current.sealing, utf8(text), associatedData(header, context)))
  }

  const open = (sealed: string, context: SealContext): string => {
    const parts = readSealed(sealed)
    if (parts === undefined) throw new CryptoError('sealed-malformed')
    const key = keyOf.get(parts.keyId)
    if (key === undefined) throw new CryptoError('sealed-key-unknown')
    const plain = decrypt(key, parts.body, associatedData(parts.header, context))
    if (plain === undefined) throw new CryptoError('sealed-refused')
    return plain.toString('utf8')
  }

  const reseal = (sealed: string, context: SealContext): string => {
    const text = open(sealed, context)
    return readSealed(sealed)?.keyId === keys.current.id ? sealed : seal(text, context)
  }

  return { seal, open, reseal }
}

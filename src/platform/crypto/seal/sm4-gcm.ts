import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** OpenSSL 3 has SM4-GCM (RFC 8998, GB/T 36624); the types of Node only list AES. */
declare module 'node:crypto' {
  export function createCipheriv(
    algorithm: 'sm4-gcm',
    key: KeyObject,
    iv: BinaryLike,
    options: CipherGCMOptions,
  ): CipherGCM
  export function createDecipheriv(
    algorithm: 'sm4-gcm',
    key: KeyObject,
    iv: BinaryLike,
    options: CipherGCMOptions,
  ): DecipherGCM
}

const nonceBytes = 12
const authTagLength = 16

/** Fresh random nonce, ciphertext, tag, one behind the other. */
export const encrypt = (key: KeyObject, plain: Uint8Array, associated: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('sm4-gcm', key, nonce, { authTagLength }).setAAD(associated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plaintext, or undefined when the tag does not hold. Nothing leaves before the tag was checked. */
export const decrypt = (key: KeyObject, sealed: Uint8Array, associated: Uint8Array): Buffer | undefined => {
  if (sealed.length < nonceBytes + authTagLength) return undefined
  const decipher = createDecipheriv('sm4-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength })
  decipher.setAAD(associated).setAuthTag(sealed.subarray(-authTagLength))
  const plain = decipher.update(sealed.subarray(nonceBytes, -authTagLength))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    return undefined
  }
}

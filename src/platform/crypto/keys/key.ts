import { createSecretKey, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { sm3 } from '../digest/sm3.ts'

export const masterKeyBytes = 32

/** What is derived from one master key. Key objects print as nothing, so that no log can hold them. */
export interface Key {
  /** The first eight hex digits of the master key's SM3: names a key and tells nothing of it. */
  readonly id: string
  /** SM4, 16 bytes. */
  readonly sealing: KeyObject
  /** HMAC-SM3, 32 bytes. */
  readonly indexing: KeyObject
  /** HMAC for cookies and other things a browser brings back, 32 bytes. */
  readonly signing: KeyObject
}

export interface Keys {
  /** Seals and indexes. */
  readonly current: Key
  /** Only open what they sealed and find what they indexed, until it is resealed. */
  readonly older: readonly Key[]
}

/** HKDF (RFC 5869) with SM3. The master key is uniformly random, so no salt is wanted. */
const derive = (master: Uint8Array, purpose: string, bytes: number): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync('sm3', master, '', `gongkai/1/${purpose}`, bytes)))

const keyIdOf = (master: Uint8Array): string => sm3(master).slice(0, 8)

const keyFrom = (master: Uint8Array): Key => {
  if (master.length !== masterKeyBytes) throw new RangeError('a master key has 32 bytes')
  return {
    id: keyIdOf(master),
    sealing: derive(master, 'field-encryption', 16),
    indexing: derive(master, 'blind-index', 32),
    signing: derive(master, 'signing', 32),
  }
}

/** Keys of 32-byte masters, the current one first. Throws RangeError for none, another length, or one given twice. */
export const keysFrom = (masters: readonly Uint8Array[]): Keys => {
  const [current, ...older] = masters.map((master) => keyFrom(master))
  if (current === undefined) throw new RangeError('there is no key without a master key')
  if (new Set([current, ...older].map(({ id }) => id)).size < masters.length)
    throw new RangeError('a master key is given twice')
  return { current, older }
}

/** All keys, the current one first. */
export const allKeys = (keys: Keys): readonly Key[] => [keys.current, ...keys.older]

import type { Readable } from 'node:stream'
import type { ByteRange } from '../files.ts'

/** What lies on a shelf, without its bytes. */
export interface Lying {
  readonly key: string
  readonly size: number
  /** When it was put there. */
  readonly at: Date
}

/** Where finished files lie, by key: a folder or a bucket. */
export interface Shelf {
  /**
   * Puts a finished local file under its key: wholly or not at all, safe from a power cut once it resolves. What
   * lies there already is replaced. The local file may be gone afterwards.
   */
  readonly adopt: (key: string, path: string) => Promise<void>
  /** The bytes, or a range of them. Throws FileMissing. */
  readonly open: (key: string, range?: ByteRange) => Promise<Readable>
  /** Throws FileMissing. */
  readonly look: (key: string) => Promise<Lying>
  readonly list: (prefix: string) => AsyncIterable<Lying>
  /** Nothing happens where nothing lies. */
  readonly remove: (key: string) => Promise<void>
}

const digestShape = /^[0-9a-f]{64}$/u

const shardKey = (shard: string): string => `objects/${shard}/`

/** Where an object lies: 256 folders, so that none grows too long. Throws TypeError for what is no digest. */
export const keyOf = (digest: string): string => {
  if (!digestShape.test(digest)) throw new TypeError('a digest has 64 hex digits')
  return `${shardKey(digest.slice(0, 2))}${digest}`
}

/** The prefixes of all keys, in order. */
export const shards: readonly string[] = Array.from({ length: 256 }, (_, index) =>
  shardKey(index.toString(16).padStart(2, '0')),
)

/** The digest of a key; undefined for what is not ours. */
export const digestIn = (key: string): string | undefined => {
  const digest = key.slice(key.lastIndexOf('/') + 1)
  return digestShape.test(digest) ? digest : undefined
}

/** There is no object of that digest. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing'

  constructor(options?: ErrorOptions) {
    super('找不到这个文件的内容', options)
  }
}

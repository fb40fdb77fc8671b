import type { Readable } from 'node:stream'
import type { Instant } from '#platform/clock'
import type { Kind } from './kinds.ts'

/** A file that is in the store: what its content says, not what was claimed. */
export interface TakenFile {
  /** SM3 of the bytes, 64 hex digits: the name it is stored under. */
  readonly digest: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
  /** Ours for its kind, without a dot: `jpg` also for .jpeg. */
  readonly extension: string
  /** As it was sent, without folders and invisible characters. */
  readonly name: string
}

export interface TakeOptions {
  /** The file name as the person's machine says it. */
  readonly name: string
  /** Only these kinds; else all. */
  readonly kinds?: readonly Kind[]
  /** An archive may hold pages (HTML) as well: for moving a site in, never sent as they are. */
  readonly pages?: boolean
  /** Bytes; never more than the store's own limit. */
  readonly largest?: number
}

export interface StoredObject {
  readonly digest: string
  readonly size: number
  /** When its bytes were last taken in. */
  readonly at: Instant
}

/** What verifying an object found. */
export type ObjectState = 'sound' | 'missing' | 'damaged'

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** The store of files by their content. Digests are 64 hex digits; anything else throws TypeError. */
export interface Files {
  /**
   * Takes a file in: nothing is kept unless all of it arrived, is of a kind that is allowed, and holds nothing that
   * runs. The same bytes are stored once. Throws Refusal with a sentence, or what the stream throws.
   */
  readonly take: (source: AsyncIterable<Uint8Array> | Uint8Array, options: TakeOptions) => Promise<TakenFile>
  /** The bytes, or a range of them. The stream fails with FileMissing when there is no such object. */
  readonly open: (digest: string, range?: ByteRange) => Promise<Readable>
  /** Reads an object through and compares its digest. */
  readonly verify: (digest: string) => Promise<ObjectState>
  /** All objects, in the order of their digests. */
  readonly list: () => AsyncIterable<StoredObject>
  /** For restoring: stores what was stored before without looking into it. Throws when the digest differs. */
  readonly putRaw: (digest: string, source: AsyncIterable<Uint8Array>) => Promise<void>
  /** Removes what takes that were broken off left behind more than a day ago; gives how many. */
  readonly tidy: (now: Instant) => Promise<number>
  /** Removes an object last taken in before a moment; gives whether it did. For `sweepFiles`. */
  readonly removeOlder: (digest: string, than: Instant) => Promise<boolean>
}

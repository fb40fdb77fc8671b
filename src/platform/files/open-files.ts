import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Files, ObjectState, StoredObject } from './files.ts'
import type { FileLimits } from './limits.ts'
import { standardLimits } from './limits.ts'
import { diskShelf } from './shelf/disk.ts'
import type { S3Place } from './shelf/s3-request.ts'
import type { Shelf } from './shelf/shelf.ts'
import { digestIn, FileMissing, keyOf, shards } from './shelf/shelf.ts'
import { receive } from './take/receive.ts'
import { takeIn, withRoom } from './take/take.ts'
import { tidyRooms } from './take/tidy.ts'

/** Where files are kept: a folder of this machine, or a bucket of an S3-compatible store. */
export type FilesPlace =
  { readonly kind: 'disk'; readonly folder: string } | ({ readonly kind: 's3' } & S3Place)

export interface FilesSettings {
  readonly place: FilesPlace
  /** Limits that differ from the standard. */
  readonly limits?: Partial<FileLimits>
  /** A folder of this machine for files on their way to a bucket. On a disk they wait beside the objects. */
  readonly incoming?: string
}

/** The driver for buckets is loaded only where one is used. */
const shelfAt = async (place: FilesPlace): Promise<Shelf> => {
  if (place.kind === 'disk') return diskShelf(place.folder)
  const { s3Shelf } = await import('./shelf/s3.ts')
  return s3Shelf(place)
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const digestOf = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sm3')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

const verify = async (shelf: Shelf, digest: string): Promise<ObjectState> => {
  try {
    return (await digestOf(await shelf.open(keyOf(digest)))) === digest ? 'sound' : 'damaged'
  } catch (error) {
    if (error instanceof FileMissing) return 'missing'
    throw error
  }
}

const listAll = async function* (shelf: Shelf): AsyncGenerator<StoredObject> {
  for (const shard of shards)
    for await (const { key, size, at } of shelf.list(shard)) {
      const digest = digestIn(key)
      if (digest !== undefined) yield { digest, size, at: at.toISOString() }
    }
}

const removeOlder = async (shelf: Shelf, key: string, than: string): Promise<boolean> => {
  const lying = await shelf.look(key).catch((error: unknown) => {
    if (error instanceof FileMissing) return undefined
    throw error
  })
  if (!lying || lying.at.toISOString() >= than) return false
  await shelf.remove(key)
  return true
}

/** Opens the store, making its folder. */
export const openFiles = async (settings: FilesSettings): Promise<Files> => {
  const { place } = settings
  const shelf = await shelfAt(place)
  const incoming = resolve(
    settings.incoming ?? (place.kind === 'disk' ? join(place.folder, 'incoming') : 'data/incoming'),
  )
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const taking = { shelf, incoming, limits: { ...standardLimits, ...settings.limits } }
  return {
    take: (source, options) => takeIn(taking, source instanceof Uint8Array ? once(source) : source, options),
    open: (digest, range) => shelf.open(keyOf(digest), range),
    verify: (digest) => verify(shelf, digest),
    list: () => listAll(shelf),
    putRaw: (digest, source) =>
      withRoom(incoming, async (room) => {
        const path = join(room, 'file')
        const received = await receive(source, path, Number.POSITIVE_INFINITY)
        if (received.digest !== digest) throw new Error(`文件内容和摘要对不上：${digest}`)
        await shelf.adopt(keyOf(digest), path)
      }),
    tidy: (now) => tidyRooms(incoming, now),
    removeOlder: (digest, than) => removeOlder(shelf, keyOf(digest), than),
  }
}

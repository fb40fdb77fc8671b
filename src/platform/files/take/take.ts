import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { newId } from '#platform/ids'
import type { TakenFile, TakeOptions } from '../files.ts'
import { budgetOf } from '../inspect/budget.ts'
import { claimedKind, inspect } from '../inspect/inspect.ts'
import type { Kind } from '../kinds.ts'
import { entryOf } from '../kinds.ts'
import type { FileLimits } from '../limits.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { keyOf } from '../shelf/shelf.ts'
import { tidyName } from './name.ts'
import { receive } from './receive.ts'

export interface Taking {
  readonly shelf: Shelf
  /** Where files lie while they arrive and are looked into. */
  readonly incoming: string
  readonly limits: FileLimits
}

/** A folder for one file that arrives, with what its archives unpack to; gone when the task is done. */
export const withRoom = async <Result>(
  incoming: string,
  task: (room: string) => Promise<Result>,
): Promise<Result> => {
  const room = join(incoming, newId())
  await mkdir(room, { recursive: true, mode: 0o700 })
  try {
    return await task(room)
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

/** The kind the name claims; where that is refused, nobody will read the stream, and its sender must not wait. */
const claimOrAbandon = (
  source: AsyncIterable<Uint8Array>,
  name: string,
  wanted: readonly Kind[] | undefined,
): void => {
  try {
    claimedKind(name, wanted)
  } catch (error) {
    if (source instanceof Readable) source.destroy()
    throw error
  }
}

/** Receives, looks into and shelves one file. Throws Refusal, and what the stream throws. */
export const takeIn = async (
  { shelf, incoming, limits }: Taking,
  source: AsyncIterable<Uint8Array>,
  options: TakeOptions,
): Promise<TakenFile> => {
  const name = tidyName(options.name)
  claimOrAbandon(source, name, options.kinds)
  return withRoom(incoming, async (room) => {
    const path = join(room, 'file')
    const { digest, size } = await receive(
      source,
      path,
      Math.min(options.largest ?? limits.largest, limits.largest),
    )
    const kind = await inspect({
      path,
      name,
      scratch: room,
      budget: budgetOf(limits),
      depth: 0,
      pages: options.pages === true,
    })
    await shelf.adopt(keyOf(digest), path)
    const { mediaType, extensions } = entryOf(kind)
    return { digest, size, mediaType, extension: extensions[0] ?? kind, name }
  })
}

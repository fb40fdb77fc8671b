import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { ReadAt } from '#platform/text'

/** A local file that is looked into: never as a whole in memory. */
export interface Source {
  readonly path: string
  readonly size: number
  /** Bytes at an offset; fewer only at the end. */
  readonly readAt: ReadAt
  readonly chunks: (start?: number) => AsyncIterable<Uint8Array>
}

const reader =
  (handle: FileHandle): ReadAt =>
  async (offset, length) => {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await handle.read(bytes, 0, length, offset)
    return bytes.subarray(0, bytesRead)
  }

/** Opens a file for as long as the task takes. */
export const withSource = async <Result>(
  path: string,
  task: (source: Source) => Promise<Result>,
): Promise<Result> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const chunks = (start = 0) => createReadStream(path, { start }) as AsyncIterable<Uint8Array>
    return await task({ path, size, readAt: reader(handle), chunks })
  } finally {
    await handle.close()
  }
}

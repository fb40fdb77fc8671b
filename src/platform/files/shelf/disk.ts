import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Lying, Shelf } from './shelf.ts'
import { FileMissing } from './shelf.ts'

/** A name in a folder is on the disk only once the folder itself is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const missing = (error: unknown): never => {
  throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new FileMissing({ cause: error }) : error
}

/** Makes a folder and those above it, each of them safe from a power cut. */
const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let at = folder; at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at))
}

/**
 * A folder of this machine as a shelf: flydrive's driver, but for putting and reading. Its `put` writes in place and its
 * `move` copies, so that a crash would leave half a file; and it has no ranges. What is adopted must lie on the
 * same disk, its content written through to it.
 */
export const diskShelf = (folder: string): Shelf => {
  const root = resolve(folder)
  const driver = new FSDriver({ location: root, visibility: 'private' })

  const adopt = async (key: string, path: string): Promise<void> => {
    const target = join(root, key)
    await makeFolder(dirname(target))
    await rename(path, target)
    await syncFolder(dirname(target))
  }

  const look = async (key: string): Promise<Lying> => {
    const { contentLength, lastModified } = await driver.getMetaData(key).catch(missing)
    return { key, size: contentLength, at: lastModified }
  }

  const list = async function* (prefix: string): AsyncGenerator<Lying> {
    const { objects } = await driver.listAll(prefix)
    const keys = [...objects].flatMap((each) => (each.isFile ? [each.key] : [])).sort()
    for (const key of keys) {
      const lying = await look(key).catch(() => undefined)
      if (lying) yield lying
    }
  }

  return {
    adopt,
    look,
    list,
    open: async (key, range) => {
      const handle = await open(join(root, key), 'r').catch(missing)
      return handle.createReadStream(range)
    },
    remove: (key) => driver.delete(key),
  }
}

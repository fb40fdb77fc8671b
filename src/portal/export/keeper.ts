import { constants } from 'node:fs'
import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Refusal } from '#platform/refusal'

/** What was done to files so far. */
export interface Counts {
  written: number
  unchanged: number
  /** Of what was written. */
  bytes: number
}

type Pieces = AsyncIterable<string | Uint8Array>

/** Bytes as they are, without another copy of them. */
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

/** Where the files of a copy are put: whole or not at all, and only where they differ. */
export interface Keeper {
  readonly counts: Counts
  /** Puts text or bytes; gives whether they were other than what was there. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<boolean>
  /** Leaves a file as it is where there is one; gives whether there is. */
  readonly leave: (path: string) => Promise<boolean>
  /** Puts what comes in pieces; with `size`, a file of that size is taken for the same: its path names its content. */
  readonly putPieces: (path: string, begin: () => Promise<Pieces> | Pieces, size?: number) => Promise<void>
}

/** Where files are written before they take their place; in the same file system, not sent by web servers. */
export const waiting = '.gongkai-export'

const strange = (path: string): Refusal =>
  new Refusal(
    'conflict',
    'folder-strange',
    '导出的文件夹里有别的东西',
    `${path} 不是文件夹，没有写。请换一个空的文件夹，或者把它移走。`,
  )

/** The size of a file that is one, and no link to another; undefined for anything else. */
const sizeOf = async (full: string): Promise<number | undefined> => {
  const found = await lstat(full).catch(() => undefined)
  return found?.isFile() === true ? found.size : undefined
}

/** Files are the same when their bytes are. */
const isSame = async (full: string, content: Uint8Array): Promise<boolean> =>
  (await sizeOf(full)) === content.length && Buffer.compare(await readFile(full), content) === 0

const sameFile = async (one: string, other: string): Promise<boolean> => {
  const sizes = await Promise.all([one, other].map(sizeOf))
  if (sizes[0] === undefined || sizes[0] !== sizes[1]) return false
  const [a, b] = await Promise.all([open(one), open(other)])
  try {
    const [left, right] = [Buffer.alloc(65_536), Buffer.alloc(65_536)]
    for (;;) {
      const [mine, theirs] = await Promise.all([a.read(left), b.read(right)])
      if (mine.bytesRead !== theirs.bytesRead) return false
      if (mine.bytesRead === 0) return true
      if (Buffer.compare(left.subarray(0, mine.bytesRead), right.subarray(0, mine.bytesRead)) !== 0)
        return false
    }
  } finally {
    await Promise.all([a.close(), b.close()])
  }
}

/** A keeper of the files below a folder, which exists. */
export const createKeeper = (folder: string): Keeper => {
  const root = resolve(folder)
  const counts: Counts = { written: 0, unchanged: 0, bytes: 0 }
  const known = new Set<string>()
  let number = 0

  const placeOf = (path: string): string => {
    const full = resolve(root, path)
    if (!full.startsWith(root + sep)) throw new TypeError(`${path} leads out of the folder`)
    return full
  }

  /** Makes a folder and those above it; one that is a link to elsewhere is refused. */
  const makeFolder = async (path: string): Promise<void> => {
    if (path === root || known.has(path)) return
    await makeFolder(dirname(path))
    await mkdir(path).catch(() => undefined)
    const found = await lstat(path)
    if (!found.isDirectory()) throw strange(path)
    if (known.size > 5000) known.clear()
    known.add(path)
  }

  const write = async (pieces: Pieces): Promise<readonly [string, number]> => {
    const temporary = join(root, waiting, `part-${process.pid}-${(number += 1)}`)
    const handle = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o644)
    let bytes = 0
    try {
      for await (const piece of pieces) {
        const chunk = bytesOf(piece)
        await handle.writeFile(chunk)
        bytes += chunk.length
      }
    } catch (error) {
      await handle.close()
      await rm(temporary, { force: true })
      throw error
    }
    await handle.close()
    return [temporary, bytes]
  }

  const settle = async (temporary: string, full: string, bytes: number): Promise<void> => {
    try {
      await makeFolder(dirname(full))
      await rename(temporary, full)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    counts.written += 1
    counts.bytes += bytes
  }

  async function* once(content: Uint8Array) {
    yield await Promise.resolve(content)
  }

  return {
    counts,
    put: async (path, content) => {
      const full = placeOf(path)
      const bytes = bytesOf(content)
      if (await isSame(full, bytes)) {
        counts.unchanged += 1
        return false
      }
      const [temporary] = await write(once(bytes))
      await settle(temporary, full, bytes.length)
      return true
    },
    leave: async (path) => {
      const isThere = (await sizeOf(placeOf(path))) !== undefined
      if (isThere) counts.unchanged += 1
      return isThere
    },
    putPieces: async (path, begin, size) => {
      const full = placeOf(path)
      if (size !== undefined && (await sizeOf(full)) === size) {
        counts.unchanged += 1
        return
      }
      const [temporary, bytes] = await write(await begin())
      if (size === undefined && (await sameFile(temporary, full))) {
        await rm(temporary)
        counts.unchanged += 1
        return
      }
      await settle(temporary, full, bytes)
    },
  }
}

import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileShelf } from '#platform/backup'

/** A folder as a store of files. */
export const shelfIn = (folder: string): FileShelf => ({
  list: async function* () {
    await mkdir(folder, { recursive: true })
    for (const name of await readdir(folder, { recursive: true })) {
      const found = await stat(join(folder, name))
      if (found.isFile()) yield { key: name, size: found.size }
    }
  },
  open: (key) => Promise.resolve(createReadStream(join(folder, key))),
  put: async (key, _size, content) => {
    await mkdir(dirname(join(folder, key)), { recursive: true })
    await pipeline(content, createWriteStream(join(folder, key)))
  },
})

/** Every file of a folder by its name, as text of its bytes. */
export const filesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const found: [string, string][] = []
  for await (const { key } of shelfIn(folder).list())
    found.push([key, await readFile(join(folder, key), 'hex')])
  return Object.fromEntries(found.toSorted())
}

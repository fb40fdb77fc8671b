import type { FileShelf } from '#platform/backup'
import type { Config } from '#platform/config'
import type { Files } from '#platform/files'
import { FileMissing, openFiles } from '#platform/files'

async function* begunWith(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>) {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value
}

/** The content once its first piece is here: only then is it known to be there. */
const begun = async (source: AsyncIterable<unknown>): Promise<AsyncIterable<Uint8Array> | undefined> => {
  const pieces = (source as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  try {
    return begunWith(await pieces.next(), pieces)
  } catch (error) {
    if (error instanceof FileMissing) return undefined
    throw error
  }
}

const shelfOf = (files: Files): FileShelf => ({
  list: async function* () {
    for await (const { digest, size } of files.list()) yield { key: digest, size }
  },
  open: async (digest) => begun(await files.open(digest)),
  put: (digest, _size, content) => files.putRaw(digest, content),
})

/** The store of files as backups see it. */
export const fileShelf = async (config: Config): Promise<FileShelf> =>
  shelfOf(await openFiles({ place: config.files }))

import { createHash, randomUUID } from 'node:crypto'
import { link, open, unlink } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { createChecks } from './checks.ts'
import type { EntryHeader } from './tar-header.ts'
import { blockSize, headerBlock, paddingOf } from './tar-header.ts'

/** One entry to write; its content must have the size it says. */
export interface WrittenEntry extends EntryHeader {
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

const entryOf = (name: string, content: Uint8Array): WrittenEntry => ({
  name,
  size: content.length,
  content: [content],
})

async function* bytesOf({ name, size, content }: WrittenEntry): AsyncGenerator<Uint8Array, string> {
  yield headerBlock({ name, size })
  const hash = createHash('sm3')
  let written = 0
  for await (const piece of content) {
    hash.update(piece)
    written += piece.length
    if (written > size) break
    yield piece
  }
  if (written !== size) throw new Error(`${name} changed while it was read`)
  yield Buffer.alloc(paddingOf(size))
  return hash.digest('hex')
}

async function* archiveBytes(
  entries: AsyncIterable<WrittenEntry>,
  last: (checks: string) => readonly [name: string, content: Uint8Array],
): AsyncGenerator<Uint8Array> {
  const checks = createChecks()
  const page = () => {
    const { name, content } = checks.page()
    return bytesOf(entryOf(name, content))
  }
  for await (const entry of entries) {
    const sm3 = yield* bytesOf(entry)
    checks.note({ name: entry.name, size: entry.size, sm3 })
    if (checks.isFull()) yield* page()
  }
  if (!checks.isEmpty()) yield* page()
  yield* bytesOf(entryOf(...last(checks.digest())))
  yield Buffer.alloc(2 * blockSize)
}

/**
 * Writes entries into a new file (mode 600), then the checks over them and the last entry, which is made knowing the
 * digest of all checks. The file has its name only when it is whole and on the disk. Throws EEXIST where one has it
 * already, and what the file system throws.
 */
export const writeArchive = async (
  file: string,
  entries: AsyncIterable<WrittenEntry>,
  last: (checks: string) => readonly [name: string, content: Uint8Array],
): Promise<void> => {
  const draft = `${file}.${randomUUID()}.tmp`
  const handle = await open(draft, 'wx', 0o600)
  try {
    const target = handle.createWriteStream({ autoClose: false })
    await pipeline(Readable.from(archiveBytes(entries, last)), createGzip({ level: 4 }), target)
    await handle.sync()
    await link(draft, file)
  } finally {
    await handle.close()
    await unlink(draft)
  }
}

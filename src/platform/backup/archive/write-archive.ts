import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Refusal } from '#platform/refusal'
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

const isThere = async (file: string): Promise<boolean> => {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}

const exists = (file: string): Refusal =>
  new Refusal(
    'conflict',
    'backup-exists',
    '没有备份',
    `文件 ${file} 已经存在，备份从不覆盖文件，请换一个文件名。`,
  )

/**
 * Writes entries into a new file (mode 600), then the checks over them and the last entry, which is made knowing the
 * digest of all checks. The file has its name only when it is whole and on the disk. Throws Refusal `backup-exists`
 * where one has it already, and what the file system throws.
 */
export const writeArchive = async (
  file: string,
  entries: AsyncIterable<WrittenEntry>,
  last: (checks: string) => readonly [name: string, content: Uint8Array],
): Promise<void> => {
  if (await isThere(file)) throw exists(file)
  const draft = `${file}.${randomUUID()}.tmp`
  const target = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
  try {
    await pipeline(Readable.from(archiveBytes(entries, last)), createGzip({ level: 4 }), target)
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

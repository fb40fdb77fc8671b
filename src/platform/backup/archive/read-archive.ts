import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { byteReader } from './byte-reader.ts'
import type { ByteReader } from './byte-reader.ts'
import { truncated, unreadable } from './damage.ts'
import type { EntryHeader } from './tar-header.ts'
import { blockSize, headerIn, paddingOf } from './tar-header.ts'

/** One entry of an archive. Its content is read before the next entry is asked for; what is left of it is skipped. */
export interface ReadEntry extends EntryHeader {
  readonly content: AsyncIterable<Buffer>
}

const start = '开头'

/** The content of an entry, and skipping what of it nobody read. */
const createContent = (reader: ByteReader, { name, size }: EntryHeader) => {
  let missing = size
  async function* content(): AsyncGenerator<Buffer> {
    while (missing > 0) {
      const piece = await reader.some(missing)
      if (piece === undefined) throw truncated(name)
      missing -= piece.length
      yield piece
    }
  }
  const skip = async (): Promise<void> => {
    const rest = content()
    while ((await rest.next()).done !== true);
    await reader.exactly(paddingOf(size))
  }
  return { content, skip }
}

const nextHeader = async (reader: ByteReader, last: string): Promise<EntryHeader | 'end'> => {
  const block = await reader.exactly(blockSize)
  if (block.length < blockSize) throw truncated(last)
  const header = headerIn(block)
  if (header === undefined) throw unreadable(last)
  return header
}

async function* entriesOf(reader: ByteReader, at: (name: string) => void): AsyncGenerator<ReadEntry> {
  let last = start
  for (;;) {
    const header = await nextHeader(reader, last)
    if (header === 'end') break
    last = header.name
    at(last)
    const { content, skip } = createContent(reader, header)
    yield { ...header, content: content() }
    await skip()
  }
  // Whether the file is whole shows only at its very end.
  while ((await reader.some(blockSize)) !== undefined);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The unpacked bytes of a file; what is wrong with them is told with the entry that was being read. */
async function* unpacked(file: string, at: () => string): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file)
  const plain = createGunzip()
  bytes.on('error', (error) => plain.destroy(error))
  try {
    for await (const piece of bytes.pipe(plain)) if (piece instanceof Uint8Array) yield piece
  } catch (error) {
    const code = codeOf(error)
    if (code === 'Z_BUF_ERROR') throw truncated(at())
    throw code.startsWith('Z_') ? unreadable(at()) : error
  } finally {
    bytes.destroy()
  }
}

/**
 * The entries of a backup file, one after another, a piece in memory at a time. Throws Refusal `backup-truncated` or
 * `backup-unreadable` naming the entry, and what the file system throws.
 */
export async function* readArchive(file: string): AsyncGenerator<ReadEntry> {
  let last = start
  const bytes = unpacked(file, () => last)
  try {
    yield* entriesOf(byteReader(bytes), (name) => {
      last = name
    })
  } finally {
    await bytes.return(undefined)
  }
}

import { createHash } from 'node:crypto'
import { Zip, ZipPassThrough } from 'fflate'
import type { Files, TakenFile } from '#platform/files'
import type { FileContent } from './parts.ts'

/** A file beside a pack, by its number: `附件3`. */
export interface Attachment extends Pick<FileContent, 'name' | 'size' | 'digest'> {
  readonly number: number
  readonly title: string
}

/** The same for every file: the same files are the same bytes, and the archive can be written twice. */
const fixedTime = '1980-01-01T00:00:00'

/** A name without what a system takes for a folder or can't write; too long, it keeps its end. */
const plainName = (name: string): string =>
  [...name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')].slice(-100).join('')

const pathOf = ({ number, name }: Attachment): string =>
  `${String(number).padStart(3, '0')}-${plainName(name)}`

const listOf = (attachments: readonly Attachment[]): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF${attachments
      .map(
        (each) =>
          `附件${each.number}　${each.title}\r\n　　文件：${pathOf(each)}\r\n　　大小：${each.size} 字节\r\n　　SM3：${each.digest}\r\n`,
      )
      .join('')}`,
  )

/** The archive piece by piece, with one chunk of one file in memory at a time. */
const pieces = async function* (
  attachments: readonly Attachment[],
  files: Pick<Files, 'open'>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const begun = (path: string): ZipPassThrough => {
    const entry = new ZipPassThrough(path)
    entry.mtime = fixedTime
    zip.add(entry)
    return entry
  }
  const taken = (): readonly Uint8Array[] => {
    const chunks = ready
    ready = []
    return chunks
  }
  begun('000-目录.txt').push(listOf(attachments), true)
  for (const attachment of attachments) {
    const entry = begun(pathOf(attachment))
    const chunks: AsyncIterable<Uint8Array> = await files.open(attachment.digest)
    for await (const chunk of chunks) {
      entry.push(chunk)
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/**
 * Puts what is attached into the store as one ZIP with a list of it. Each file was looked into as it came; the archive is
 * kept as made. Gives it as a file that can be recorded.
 */
export const storeArchive = async (
  attachments: readonly Attachment[],
  name: string,
  files: Pick<Files, 'open' | 'putRaw'>,
): Promise<TakenFile> => {
  const hash = createHash('sm3')
  let size = 0
  for await (const piece of pieces(attachments, files)) {
    hash.update(piece)
    size += piece.length
  }
  const digest = hash.digest('hex')
  await files.putRaw(digest, pieces(attachments, files))
  return { digest, size, name, mediaType: 'application/zip', extension: 'zip' }
}

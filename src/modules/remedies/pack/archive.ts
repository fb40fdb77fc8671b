import { createHash } from 'node:crypto'
import type { Files, TakenFile } from '#platform/files'
import type { ZipEntry } from '#platform/zip'
import { plainName, zipped } from '#platform/zip'
import type { FileContent } from './parts.ts'

/** A file beside a pack, by its number: `附件3`. */
export interface Attachment extends Pick<FileContent, 'name' | 'size' | 'digest'> {
  readonly number: number
  readonly title: string
}

const pathOf = ({ number, name }: Attachment): string =>
  `${String(number).padStart(3, '0')}-${plainName(name, 100)}`

const listOf = (attachments: readonly Attachment[]): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF${attachments
      .map(
        (each) =>
          `附件${each.number}　${each.title}\r\n　　文件：${pathOf(each)}\r\n　　大小：${each.size} 字节\r\n　　SM3：${each.digest}\r\n`,
      )
      .join('')}`,
  )

/** The list first, then each file by its number; opened one behind the other. */
const entriesOf = async function* (
  attachments: readonly Attachment[],
  files: Pick<Files, 'open'>,
): AsyncGenerator<ZipEntry> {
  yield { name: '000-目录.txt', chunks: () => [listOf(attachments)] }
  for (const attachment of attachments) {
    const chunks: AsyncIterable<Uint8Array> = await files.open(attachment.digest)
    yield { name: pathOf(attachment), chunks: () => chunks }
  }
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
  for await (const piece of zipped(entriesOf(attachments, files))) {
    hash.update(piece)
    size += piece.length
  }
  const digest = hash.digest('hex')
  await files.putRaw(digest, zipped(entriesOf(attachments, files)))
  return { digest, size, name, mediaType: 'application/zip', extension: 'zip' }
}

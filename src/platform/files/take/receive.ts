import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { sizeInWords } from '../limits.ts'
import { no } from '../no.ts'

/** What arrived. */
export interface Received {
  readonly digest: string
  readonly size: number
}

/**
 * Writes a stream to a new file, counting and hashing as it flows, through to the disk before it resolves. Stops
 * at the limit, which ends the stream. Throws Refusal, or what the stream throws; the file is then the caller's to remove.
 */
export const receive = async (
  source: AsyncIterable<Uint8Array>,
  path: string,
  largest: number,
): Promise<Received> => {
  const hash = createHash('sm3')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of source) {
      size += chunk.length
      if (size > largest)
        throw no.tooLarge(`文件超过 ${sizeInWords(largest)}，请压缩图片、拆成几个文件，或者只传需要的部分。`)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { digest: hash.digest('hex'), size }
}

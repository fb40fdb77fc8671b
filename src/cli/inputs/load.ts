import { createReadStream } from 'node:fs'
import { largestInput } from '#modules/annual-report'
import type { Input } from './input.ts'
import { standardInput } from './input.ts'

/**
 * The bytes of an input, read as a stream and no further than one byte over the largest input there may be:
 * the reader refuses what is that long, and a huge file or an endless pipe costs no more than that.
 */
export const loadInput = async ({ name }: Input): Promise<Uint8Array> => {
  const stream = name === standardInput ? process.stdin : createReadStream(name, { end: largestInput })
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    chunks.push(chunk)
    length += chunk.length
    if (length > largestInput) break
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, length)
}

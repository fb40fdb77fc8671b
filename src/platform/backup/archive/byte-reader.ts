/** Bytes of a stream in the pieces they are asked for. */
export interface ByteReader {
  /** Up to so many bytes, as they come; undefined at the end. */
  readonly some: (most: number) => Promise<Buffer | undefined>
  /** So many bytes; fewer only where the stream ends. */
  readonly exactly: (length: number) => Promise<Buffer>
}

export const byteReader = (source: AsyncIterable<Uint8Array>): ByteReader => {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  const some = async (most: number): Promise<Buffer | undefined> => {
    while (rest.length === 0) {
      const next = await iterator.next()
      if (next.done === true) return undefined
      rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
    }
    const taken = rest.subarray(0, most)
    rest = rest.subarray(taken.length)
    return taken
  }

  const exactly = async (length: number): Promise<Buffer> => {
    const pieces: Buffer[] = []
    for (let missing = length; missing > 0;) {
      const piece = await some(missing)
      if (piece === undefined) break
      pieces.push(piece)
      missing -= piece.length
    }
    return Buffer.concat(pieces)
  }
  return { some, exactly }
}

import { isAscii, isUtf8 } from 'node:buffer'

/** Text of an old system as its bytes come, UTF-8, UTF-16 or GB18030: the first of them that are not plain ASCII decide. */
export const decodedChunks = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    if (decoder === undefined && !isAscii(chunk)) decoder = new TextDecoder(encodingOf(chunk))
    yield decoder?.decode(chunk, { stream: true }) ?? Buffer.from(chunk).toString('latin1')
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

/** A stream may cut a character in two: what is broken only at its end is not of another encoding. */
const encodingOf = (first: Uint8Array): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  for (const cut of [0, 1, 2, 3]) if (isUtf8(first.subarray(0, first.length - cut))) return 'utf-8'
  return 'gb18030'
}

import { isAscii } from 'node:buffer'

/** Throws where bytes are not of an encoding. */
const strict = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text of an old system: UTF-8 or UTF-16 where it is, else GB18030, which holds GBK and GB2312. */
export const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return strict(bytes, 'utf-8') ?? new TextDecoder('gb18030').decode(bytes)
}

/** The same of bytes as they come: the first of them that are not plain ASCII decide. */
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
  for (const cut of [0, 1, 2, 3])
    if (strict(first.subarray(0, first.length - cut), 'utf-8') !== undefined) return 'utf-8'
  return 'gb18030'
}

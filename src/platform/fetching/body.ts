import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

const unpacked = (message: IncomingMessage): Readable => {
  const coding = message.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (coding === 'identity' || coding === '') return message
  const unpacker = unpackers[coding]
  if (unpacker === undefined) throw new FetchError('encoding')
  const unpacking = unpacker()
  // What goes wrong is told to who reads.
  pipeline(message, unpacking, () => undefined)
  return unpacking
}

/** Reads an answer to its end, packed or not. Throws FetchError `too-large` at the first byte over the bound. */
export const readBody = async (message: IncomingMessage, mostBytes: number): Promise<Buffer> => {
  if (Number(message.headers['content-length'] ?? 0) > mostBytes) throw new FetchError('too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of unpacked(message) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes) throw new FetchError('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

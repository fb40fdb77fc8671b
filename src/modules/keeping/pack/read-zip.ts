import { inflateSync } from 'fflate'

/** Bytes that lie somewhere, read piece by piece. */
export interface Source {
  readonly size: number
  /** Fewer bytes only at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

/** Bytes at hand as a source. */
export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
})

/** A file in a ZIP, by its directory. */
export interface ZipEntry {
  readonly path: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const endSign = 0x06_05_4b_50
const entrySign = 0x02_01_4b_50
const localSign = 0x04_03_4b_50
const endLength = 22
const longestEnd = endLength + 0xff_ff

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const endOf = async ({ size, read }: Source): Promise<DataView | undefined> => {
  const from = Math.max(0, size - longestEnd)
  const tail = viewOf(await read(from, size - from))
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1)
    if (tail.getUint32(at, true) === endSign)
      return new DataView(tail.buffer, tail.byteOffset + at, endLength)
  return undefined
}

const entriesIn = (directory: Uint8Array, many: number): readonly ZipEntry[] | undefined => {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  let at = 0
  for (let nth = 0; nth < many; nth += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySign) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const behind = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      path: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + behind
  }
  return entries
}

/** The directory of a ZIP; undefined where it cannot be read. */
export const zipEntries = async (source: Source): Promise<readonly ZipEntry[] | undefined> => {
  const end = await endOf(source)
  if (end === undefined) return undefined
  const [many, length, offset] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)]
  if (offset + length > source.size) return undefined
  return entriesIn(await source.read(offset, length), many)
}

/** The largest file that is unpacked at once, in bytes: above what may be uploaded. */
const largest = 600 * 1024 * 1024

const tooLarge = ({ method, size }: ZipEntry): boolean => method !== 0 && size > largest

/** The bytes of a file in a ZIP; undefined where they cannot be unpacked. */
export const zipFile = async (source: Source, entry: ZipEntry): Promise<Uint8Array | undefined> => {
  const head = viewOf(await source.read(entry.offset, 30))
  if (head.byteLength < 30 || head.getUint32(0, true) !== localSign || tooLarge(entry)) return undefined
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const packed = await source.read(start, entry.packed)
  if (packed.length !== entry.packed) return undefined
  if (entry.method === 0) return packed
  try {
    return entry.method === 8 ? inflateSync(packed, { out: new Uint8Array(entry.size) }) : undefined
  } catch {
    return undefined
  }
}

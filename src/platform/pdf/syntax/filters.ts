import { constants, inflateSync } from 'node:zlib'
import type { Entries, Value } from './value.ts'
import { entriesOf, itemsOf, nameOf, numberOf } from './value.ts'

/** A stream unpacks to this much at most. */
const most = 256 * 1024 * 1024

const inflate = (bytes: Uint8Array): Uint8Array =>
  inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })

const asciiHex = (bytes: Uint8Array): Uint8Array => {
  const digits =
    Buffer.from(bytes)
      .toString('latin1')
      .split('>', 1)[0]
      ?.replaceAll(/[^0-9a-f]/giu, '') ?? ''
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

const ascii85 = (bytes: Uint8Array): Uint8Array => {
  const out: number[] = []
  const text = Buffer.from(bytes).toString('latin1').replaceAll(/\s/gu, '').split('~', 1)[0] ?? ''
  for (const group of text.replaceAll('z', '!!!!!').match(/.{1,5}/gu) ?? []) {
    const value = [...group.padEnd(5, 'u')].reduce((sum, each) => sum * 85 + each.charCodeAt(0) - 33, 0)
    const four = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(
      (each) => Math.floor(each) & 0xff,
    )
    out.push(...four.slice(0, group.length - 1))
  }
  return Uint8Array.from(out)
}

const runLength = (bytes: Uint8Array): Uint8Array => {
  const out: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    if (length < 128) {
      out.push(bytes.subarray(at + 1, at + 2 + length))
      at += length + 2
    } else {
      out.push(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0))
      at += 2
    }
  }
  return Buffer.concat(out)
}

const lzw = (bytes: Uint8Array, early: number): Uint8Array => {
  const out: Uint8Array[] = []
  let [table, width, held, bits, size]: [Uint8Array[], number, number, number, number] = [[], 9, 0, 0, 0]
  let last: Uint8Array | undefined
  const reset = () => {
    table = [
      ...Array.from({ length: 256 }, (_, each) => Uint8Array.of(each)),
      new Uint8Array(),
      new Uint8Array(),
    ]
    width = 9
    last = undefined
  }
  reset()
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xff_ff_ff
    bits += 8
    if (bits < width) continue
    const code = (held >> (bits - width)) & ((1 << width) - 1)
    bits -= width
    if (code === 257) break
    if (code === 256) {
      reset()
      continue
    }
    const entry: Uint8Array | undefined = table[code] ?? (last && Buffer.from([...last, last[0] ?? 0]))
    if (entry === undefined) break
    out.push(entry)
    size += entry.length
    if (size > most) throw new RangeError('a stream unpacks to too much')
    if (last !== undefined && table.length < 4096) table.push(Buffer.from([...last, entry[0] ?? 0]))
    if (table.length + early >= 1 << width && width < 12) width += 1
    last = entry
  }
  return Buffer.concat(out)
}

/** Undoes a predictor of PNG or TIFF. */
const predicted = (bytes: Uint8Array, parms: Entries | undefined): Uint8Array => {
  const predictor = numberOf(parms?.get('Predictor')) ?? 1
  if (predictor < 10) return bytes
  const per = Math.max(
    1,
    Math.ceil(((numberOf(parms?.get('Colors')) ?? 1) * (numberOf(parms?.get('BitsPerComponent')) ?? 8)) / 8),
  )
  const line = Math.ceil(((numberOf(parms?.get('Columns')) ?? 1) * per * 8) / 8)
  const rows = Math.ceil(bytes.length / (line + 1))
  const out = new Uint8Array(rows * line)
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (line + 1)] ?? 0
    for (let place = 0; place < line; place += 1) {
      const here = bytes[row * (line + 1) + 1 + place] ?? 0
      const left = place >= per ? (out[row * line + place - per] ?? 0) : 0
      const up = row > 0 ? (out[(row - 1) * line + place] ?? 0) : 0
      const corner = row > 0 && place >= per ? (out[(row - 1) * line + place - per] ?? 0) : 0
      out[row * line + place] = here + guess(filter, left, up, corner)
    }
  }
  return out
}

const guess = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const about = left + up - corner
  const [a, b, c] = [Math.abs(about - left), Math.abs(about - up), Math.abs(about - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : value.is === 'array' ? itemsOf(value) : [value]

/** Pictures are packed by these; what is in them is no text. */
const pictures = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF'])

export interface Unpacked {
  readonly bytes: Uint8Array
  /** Filters that were left on: those of pictures, and what nobody knows. */
  readonly left: readonly string[]
}

/** A stream without its filters. Throws where the bytes are broken or too many. */
export const unpacked = (entries: Entries, stream: Uint8Array): Unpacked => {
  const names = listOf(entries.get('Filter') ?? entries.get('F')).map((each) => nameOf(each) ?? '')
  const parms = listOf(entries.get('DecodeParms') ?? entries.get('DP')).map(entriesOf)
  let bytes = stream
  for (const [index, name] of names.entries()) {
    if (name === 'FlateDecode' || name === 'Fl') bytes = predicted(inflate(bytes), parms[index])
    else if (name === 'LZWDecode' || name === 'LZW')
      bytes = predicted(lzw(bytes, numberOf(parms[index]?.get('EarlyChange')) ?? 1), parms[index])
    else if (name === 'ASCIIHexDecode' || name === 'AHx') bytes = asciiHex(bytes)
    else if (name === 'ASCII85Decode' || name === 'A85') bytes = ascii85(bytes)
    else if (name === 'RunLengthDecode' || name === 'RL') bytes = runLength(bytes)
    else if (name !== 'Crypt') return { bytes, left: names.slice(index) }
  }
  return { bytes, left: [] }
}

/** Whether a stream is a picture packed as such. */
export const isPicture = ({ left }: Unpacked): boolean =>
  left.every((name) => pictures.has(name)) && left.length > 0

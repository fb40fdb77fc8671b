import { inflateSync } from 'node:zlib'
import type { Finds } from './leaf.ts'

const inflated = (bytes: Uint8Array): Uint8Array => {
  try {
    return inflateSync(bytes, { maxOutputLength: 8 * 1024 * 1024 })
  } catch {
    return new Uint8Array()
  }
}

/** What a PNG says beside its picture, and what is put behind it. */
export const readPng = (where: string, bytes: Uint8Array, depth: number, finds: Finds): void => {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= png.length) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    at += 12 + length
    if (kind === 'IEND') break
    if (kind === 'IDAT') continue
    finds.inner.push({ where: `${where} 图片的 ${kind}`, bytes: data, depth })
    const packed = data.indexOf(0x78)
    if (kind === 'zTXt' || kind === 'iTXt')
      finds.inner.push({ where: `${where} 图片的 ${kind}`, bytes: inflated(data.subarray(packed)), depth })
  }
  if (at < png.length) finds.inner.push({ where: `${where} 图片后面`, bytes: png.subarray(at), depth })
}

/** What a JPEG says beside its picture: EXIF, XMP, IPTC, comments, and what is put behind it. */
export const readJpeg = (where: string, bytes: Uint8Array, depth: number, finds: Finds): void => {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const length = jpeg.readUInt16BE(at + 2)
    const marker = jpeg[at + 1] ?? 0
    if (marker >= 0xe0)
      finds.inner.push({ where: `${where} 图片的附注`, bytes: jpeg.subarray(at + 4, at + 2 + length), depth })
    at += 2 + length
  }
  const end = jpeg.indexOf(Buffer.from([0xff, 0xd9]), at)
  if (end !== -1 && end + 2 < jpeg.length)
    finds.inner.push({ where: `${where} 图片后面`, bytes: jpeg.subarray(end + 2), depth })
}

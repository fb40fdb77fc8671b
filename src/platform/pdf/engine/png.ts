import { crc32, deflateSync } from 'node:zlib'
import type { Pixels } from './pixels.ts'

const chunk = (name: string, data: Uint8Array): Buffer => {
  const out = Buffer.alloc(data.length + 12)
  out.writeUInt32BE(data.length, 0)
  out.write(name, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8)
  return out
}

/** Rows as PNG wants them: each behind the number of its filter, here always the difference to the row above. */
const rowsOf = ({ width, height, rgb }: Pixels): Buffer => {
  const line = width * 3
  const out = Buffer.alloc((line + 1) * height)
  for (let row = 0; row < height; row += 1) {
    const at = row * (line + 1)
    out[at] = row === 0 ? 0 : 2
    for (let place = 0; place < line; place += 1) {
      const above = row === 0 ? 0 : (rgb[(row - 1) * line + place] ?? 0)
      out[at + 1 + place] = ((rgb[row * line + place] ?? 0) - above) & 0xff
    }
  }
  return out
}

/** Pixels as PNG: nothing but what is seen, no words beside it. */
export const pngOf = (pixels: Pixels): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(pixels.width, 0)
  head.writeUInt32BE(pixels.height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rowsOf(pixels), { level: 6 })),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

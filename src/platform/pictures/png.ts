const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks that draw; those that hold words (tEXt, zTXt, iTXt, eXIf, iCCP's name, tIME) are none of them. */
const drawing = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
])

/** A PNG with the chunks that draw it and nothing else; undefined where it is none. */
export const plainPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!png.subarray(0, 8).equals(signature)) return undefined
  const parts: Buffer[] = [signature]
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    if (drawing.has(kind)) parts.push(png.subarray(at, at + 12 + length))
    at += 12 + length
    if (kind === 'IEND') break
  }
  return Buffer.concat(parts)
}

/** Parts of a JPEG that hold words or another picture: EXIF, XMP, IPTC, comments. JFIF and Adobe's colours stay. */
const isSaid = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)

/** A JPEG without what it says beside its picture; undefined where it is none. */
export const plainJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (!isSaid(marker)) parts.push(bytes.subarray(at, at + 2 + length))
    at += 2 + length
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
    Buffer.from([0xff, 0xd9]),
  )
  parts.push(bytes.subarray(at, end > at ? end + 2 : bytes.length))
  return Buffer.concat(parts)
}

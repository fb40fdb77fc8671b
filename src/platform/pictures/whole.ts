const endOfJpeg = Buffer.from([0xff, 0xd9])

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether segments lead to a picture that comes to its end. */
const isWholeJpeg = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    if (marker === 0xda)
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(endOfJpeg, at) > 0
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return false
}

/** Whether chunks lead, over some of the picture, to the last one. */
const isWholePng = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  let picture = 0
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (name === 'IDAT') picture += length
    if (name === 'IEND') return picture > 0
    at += 12 + length
  }
  return false
}

/** Whether a PNG or JPEG is there to its end: one that was cut off is drawn without a word, half of it grey. */
export const isWhole = (bytes: Uint8Array): boolean => {
  if (bytes.length < 24) return false
  const head = viewOf(bytes).getUint32(0)
  if (head === 0x89_50_4e_47) return isWholePng(bytes)
  return head >>> 16 === 0xff_d8 && isWholeJpeg(bytes)
}

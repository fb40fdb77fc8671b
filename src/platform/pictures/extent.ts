/** Width and height of a picture, in pixels. */
interface Extent {
  readonly width: number
  readonly height: number
}

const pngOf = (view: DataView): Extent => ({ width: view.getUint32(16), height: view.getUint32(20) })

/** Whether a segment of a JPEG begins the picture: SOF0 to SOF15 but for the tables among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpegOf = (view: DataView): Extent | undefined => {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** How large a PNG or JPEG is as it is stored; undefined where the bytes are neither, or don't say. */
export const extentOf = (bytes: Uint8Array): Extent | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 24) return undefined
  const found =
    view.getUint32(0) === 0x89_50_4e_47
      ? pngOf(view)
      : view.getUint16(0) === 0xff_d8
        ? jpegOf(view)
        : undefined
  return found !== undefined && found.width > 0 && found.height > 0 ? found : undefined
}

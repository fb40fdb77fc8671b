/** How a picture is brought upright: turned over left to right first, then turned clockwise. */
export interface Upright {
  readonly mirrored: boolean
  /** Degrees clockwise. */
  readonly turned: 0 | 90 | 180 | 270
}

const asStored: Upright = { mirrored: false, turned: 0 }

/** EXIF 2.32, tag 0x0112: by its value, from 1 to 8. */
const uprights: Readonly<Record<number, Upright>> = {
  1: asStored,
  2: { mirrored: true, turned: 0 },
  3: { mirrored: false, turned: 180 },
  4: { mirrored: true, turned: 180 },
  5: { mirrored: true, turned: 270 },
  6: { mirrored: false, turned: 90 },
  7: { mirrored: true, turned: 90 },
  8: { mirrored: false, turned: 270 },
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The orientation the first directory of a TIFF tells; undefined where it tells none, or is cut off. */
const inTiff = (view: DataView): number | undefined => {
  if (view.byteLength < 8) return undefined
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return undefined
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return undefined
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return undefined
}

const exif = 0x45_78_69_66

/** The TIFF in the EXIF segment of a JPEG; undefined where there is none. */
const tiffIn = (bytes: Uint8Array): DataView | undefined => {
  const view = viewOf(bytes)
  let at = 2
  while (at + 10 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = bytes[at + 1] === 0xff ? -1 : view.getUint16(at + 2)
    if (bytes[at + 1] === 0xe1 && view.getUint32(at + 4) === exif)
      return viewOf(bytes.subarray(at + 10, at + 2 + length))
    at += 2 + length
  }
  return undefined
}

/** How the camera of a JPEG says it was held; as it is stored where it says nothing, and for a PNG. */
export const uprightOf = (bytes: Uint8Array): Upright => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return asStored
  const tiff = tiffIn(bytes)
  return (tiff && uprights[inTiff(tiff) ?? 1]) ?? asStored
}

import type { FileLimits } from '../limits.ts'
import type { Kind } from '../kinds.ts'
import { no } from '../no.ts'
import type { Source } from './source.ts'

interface Extent {
  readonly width: number
  readonly height: number
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const png = async ({ readAt }: Source): Promise<Extent> => {
  const head = view(await readAt(16, 8))
  return { width: head.getUint32(0), height: head.getUint32(4) }
}

const gif = async ({ readAt }: Source): Promise<Extent> => {
  const head = view(await readAt(6, 4))
  return { width: head.getUint16(0, true), height: head.getUint16(2, true) }
}

/** Three ways to say it, by the first chunk: VP8X and VP8L say one less, VP8 the size itself. */
const webp = async ({ readAt }: Source): Promise<Extent> => {
  const bytes = await readAt(0, 30)
  const head = view(bytes)
  const form = String.fromCodePoint(...bytes.subarray(12, 16))
  if (form === 'VP8X')
    return {
      width: 1 + head.getUint16(24, true) + (head.getUint8(26) << 16),
      height: 1 + head.getUint16(27, true) + (head.getUint8(29) << 16),
    }
  if (form === 'VP8L') {
    const packed = head.getUint32(21, true)
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }
  }
  return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments up to the one that starts the picture. */
const jpg = async ({ readAt }: Source): Promise<Extent> => {
  for (let at = 2, seen = 0; seen < 2000; seen += 1) {
    const head = view(await readAt(at, 9))
    if (head.getUint8(0) !== 0xff) break
    const marker = head.getUint8(1)
    if (isFrame(marker)) return { height: head.getUint16(5), width: head.getUint16(7) }
    at += marker === 0xff ? 1 : 2 + head.getUint16(2)
  }
  throw new RangeError('no frame')
}

const readers: Partial<Record<Kind, (source: Source) => Promise<Extent>>> = { png, gif, webp, jpg }

/** Refuses a picture too large to be drawn, or one that does not say how large it is. Throws Refusal. */
export const inspectImage = async (source: Source, kind: Kind, limits: FileLimits): Promise<void> => {
  const extent = await readers[kind]?.(source).catch(() => undefined)
  if (!extent || extent.width === 0 || extent.height === 0)
    throw no.broken('图片打不开，可能没有传完或者已经损坏，请重新导出后再传。')
  const { width, height } = extent
  if (width > limits.side || height > limits.side || width * height > limits.pixels)
    throw no.image(`图片有 ${width}×${height} 像素，太大了，请缩小到一亿像素以内再传。`)
}

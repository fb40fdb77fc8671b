import { ImageRun, Paragraph } from 'docx'
import { extentOf } from '#platform/pictures'
import type { Block } from '../paper.ts'
import { alignment } from './table.ts'

/** Points as pixels of 96 to the inch, as Word is told. */
const pixels = (points: number): number => Math.round((points * 96) / 72)

/** A picture as large as fits its box. Throws RangeError where the bytes are none. */
export const pictureOf = (
  { bytes, shows, height }: Extract<Block, { kind: 'picture' }>,
  width: number,
): Paragraph => {
  const extent = extentOf(bytes)
  if (extent === undefined) throw new RangeError('neither PNG nor JPEG')
  const scale = Math.min(width / extent.width, height / extent.height)
  return new Paragraph({
    alignment: alignment.center,
    keepLines: true,
    children: [
      new ImageRun({
        type: bytes[0] === 0x89 ? 'png' : 'jpg',
        data: bytes,
        transformation: { width: pixels(extent.width * scale), height: pixels(extent.height * scale) },
        altText: { name: shows, description: shows, title: shows },
      }),
    ],
  })
}

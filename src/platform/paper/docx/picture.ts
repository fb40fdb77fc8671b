import { ImageRun, Paragraph } from 'docx'
import { extentOf, uprightOf } from '#platform/pictures'
import type { Block } from '../paper.ts'
import { twips } from './styles.ts'
import { alignment } from './table.ts'

/** Points as pixels of 96 to the inch, as Word is told. */
const pixels = (points: number): number => Math.round((points * 96) / 72)

/**
 * A picture as large as fits its box, upright: Word turns what its frame says and never what the camera said, and keeps
 * the height of a line as before it is turned, so that a turned picture is given the rest. Throws RangeError where the
 * bytes are none.
 */
export const pictureOf = (
  { bytes, shows, height }: Extract<Block, { kind: 'picture' }>,
  width: number,
): Paragraph => {
  const extent = extentOf(bytes)
  if (extent === undefined) throw new RangeError('neither PNG nor JPEG')
  const { mirrored, turned } = uprightOf(bytes)
  const lies = turned === 90 || turned === 270
  const [across, down] = lies ? [extent.height, extent.width] : [extent.width, extent.height]
  const scale = Math.min(width / across, height / down)
  const rest = lies ? Math.max(0, (down - across) * scale) / 2 : 0
  return new Paragraph({
    alignment: alignment.center,
    keepLines: true,
    ...(rest > 0 && { spacing: { before: twips(rest), after: twips(rest) } }),
    children: [
      new ImageRun({
        type: bytes[0] === 0x89 ? 'png' : 'jpg',
        data: bytes,
        transformation: {
          width: pixels(extent.width * scale),
          height: pixels(extent.height * scale),
          ...(turned !== 0 && { rotation: turned }),
          ...(mirrored && { flip: { horizontal: true } }),
        },
        altText: { name: shows, description: shows, title: shows },
      }),
    ],
  })
}

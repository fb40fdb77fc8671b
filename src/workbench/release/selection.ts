import type { Box, PageText } from './words.ts'

type Point = readonly [number, number]

/** The box between two corners. */
export const between = ([x, y]: Point, [u, v]: Point): Box => ({
  x: Math.min(x, u),
  y: Math.min(y, v),
  width: Math.abs(u - x),
  height: Math.abs(v - y),
})

/** The words whose middle lies in a box. */
export const wordsIn = ({ characters }: PageText, box: Box): string =>
  characters
    .filter(({ x, y, width, height }) => {
      const [across, down] = [x + width / 2, y + height / 2]
      const isAcross = across > box.x && across < box.x + box.width
      return width > 0 && isAcross && down > box.y && down < box.y + box.height
    })
    .map(({ text }) => text)
    .join('')
    .trim()

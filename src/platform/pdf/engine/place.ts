import type { Box } from '../page-text.ts'
import { floatAt, lending } from './memory.ts'
import type { Pdfium } from './machine.ts'

/** A rectangle in the page's own space: the y axis points upwards. */
export interface Rect {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

type Matrix = readonly [number, number, number, number, number, number]

/** How an open page lies: between its own space and the paper as it is looked at, from its upper left corner. */
export interface Lie {
  readonly width: number
  readonly height: number
  readonly toBox: (rect: Rect) => Box
  readonly toRect: (box: Box) => Rect
  /** From the upright paper, from its lower left corner, to the page's own space. */
  readonly upright: Matrix
}

/** The lower left corner of what is seen of a page, in the page's own space. */
const cornerOf = (pdfium: Pdfium, page: number): readonly [number, number] =>
  lending(pdfium, ({ room }) => {
    const at = room(16)
    return pdfium.FPDFPage_GetCropBox(page, at, at + 4, at + 8, at + 12) ||
      pdfium.FPDFPage_GetMediaBox(page, at, at + 4, at + 8, at + 12)
      ? [floatAt(pdfium, at), floatAt(pdfium, at + 4)]
      : [0, 0]
  })

/** From the upright paper to the page's own space, by quarter turns. */
const uprightOf = (turns: number, width: number, height: number, x: number, y: number): Matrix => {
  switch (turns) {
    case 1:
      return [0, 1, -1, 0, x + height, y]
    case 2:
      return [-1, 0, 0, -1, x + width, y + height]
    case 3:
      return [0, -1, 1, 0, x, y + width]
    default:
      return [1, 0, 0, 1, x, y]
  }
}

type Point = readonly [number, number]

const around = (one: Point, other: Point): Rect => ({
  left: Math.min(one[0], other[0]),
  right: Math.max(one[0], other[0]),
  bottom: Math.min(one[1], other[1]),
  top: Math.max(one[1], other[1]),
})

/** How an open page lies. */
export const lieOf = (pdfium: Pdfium, page: number): Lie => {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const upright = uprightOf(pdfium.FPDFPage_GetRotation(page), width, height, ...cornerOf(pdfium, page))
  const [a, b, c, d, e, f] = upright
  const forth = (x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f]
  // The matrix only turns and moves, so that its inverse is its transpose.
  const back = (x: number, y: number): Point => [a * (x - e) + b * (y - f), c * (x - e) + d * (y - f)]
  return {
    width,
    height,
    upright,
    toBox: ({ left, bottom, right, top }) => {
      const seen = around(back(left, bottom), back(right, top))
      return {
        x: seen.left,
        y: height - seen.top,
        width: seen.right - seen.left,
        height: seen.top - seen.bottom,
      }
    },
    toRect: (box) =>
      around(forth(box.x, height - box.y), forth(box.x + box.width, height - box.y - box.height)),
  }
}

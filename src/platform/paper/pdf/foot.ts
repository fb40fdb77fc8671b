import { points, size } from '../page.ts'
import { drawLine } from './draw.ts'
import type { Canvas } from './draw.ts'
import { linesOf } from './letters.ts'
import { place } from './place.ts'
import type { Look } from './strip.ts'

interface Area {
  readonly left: number
  readonly bottom: number
  readonly width: number
}

const drawAt = (
  canvas: Canvas,
  text: string,
  type: number,
  area: Area,
  below: number,
  align: 'left' | 'center' | 'right',
) => {
  const look: Look = { face: 'regular', size: type }
  const [line] = linesOf([{ text }], look, area.width)
  if (!line) return
  const set = place(line, { align, left: 0, room: area.width, baseline: below })
  drawLine(canvas, set, area.left, area.bottom)
}

const numberBelow = points(7) + size.pageNumber * 0.88

/**
 * `— 1 —` 7 mm below the text, one character from the outer edge, odd pages to the right and even ones to the left
 * (GB/T 9704-2012, 7.5).
 */
export const drawPageNumber = (canvas: Canvas, page: number, area: Area): void => {
  const inner = { ...area, left: area.left + size.pageNumber, width: area.width - 2 * size.pageNumber }
  const side = page % 2 === 1 ? 'right' : 'left'
  drawAt(canvas, `— ${page} —`, size.pageNumber, inner, numberBelow, side)
}

/** The small line below it. */
export const drawFootLine = (canvas: Canvas, text: string, area: Area): void => {
  drawAt(canvas, text, size.footer, area, numberBelow + points(6), 'center')
}

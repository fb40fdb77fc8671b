import { points, size } from '../page.ts'
import type { Paper } from '../paper.ts'
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

/**
 * The foot of a page: `— 1 —` 7 mm below the text, one character from the outer edge, odd pages to the right and even
 * ones to the left (GB/T 9704-2012, 7.5); and the small line.
 */
export const drawFoot = (canvas: Canvas, paper: Paper, page: number, area: Area): void => {
  const below = points(7) + size.pageNumber * 0.88
  const inner = { ...area, left: area.left + size.pageNumber, width: area.width - 2 * size.pageNumber }
  if (paper.pageNumbers)
    drawAt(canvas, `— ${page} —`, size.pageNumber, inner, below, page % 2 === 1 ? 'right' : 'left')
  if (paper.footer !== undefined) drawAt(canvas, paper.footer, size.footer, area, below + points(6), 'center')
}

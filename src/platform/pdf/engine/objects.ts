import type { RasterReason } from '../redaction.ts'
import { floatAt, lending } from './memory.ts'
import type { Pdfium } from './machine.ts'
import type { Rect } from './place.ts'

const [path, image, shading, form] = [2, 3, 4, 5]

/** A rule, a frame, a filled cell: nothing anybody could have written with. */
const plainSegments = 6

interface Seen {
  readonly reasons: ReadonlySet<RasterReason>
  /** How much of the paper pictures cover, between 0 and 1. */
  readonly pictures: number
}

const boundsOf = (pdfium: Pdfium, object: number): Rect | undefined =>
  lending(pdfium, ({ room }) => {
    const at = room(16)
    if (!pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return undefined
    return {
      left: floatAt(pdfium, at),
      bottom: floatAt(pdfium, at + 4),
      right: floatAt(pdfium, at + 8),
      top: floatAt(pdfium, at + 12),
    }
  })

const meets = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top

const areaOf = ({ left, right, bottom, top }: Rect): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom)

/** The objects of a form, whatever their place: looked at as if they all lay under the mark. */
const within = (pdfium: Pdfium, object: number, depth: number): readonly number[] => {
  if (pdfium.FPDFPageObj_GetType(object) !== form || depth > 8) return [object]
  const count = Math.max(0, pdfium.FPDFFormObj_CountObjects(object))
  return Array.from({ length: Math.min(count, 5000) }, (_, index) =>
    within(pdfium, pdfium.FPDFFormObj_GetObject(object, index), depth + 1),
  ).flat()
}

/** What of an open page can't be cut out word by word where it meets the marks. */
export const lookUnder = (pdfium: Pdfium, page: number, marks: readonly Rect[], paper: number): Seen => {
  const reasons = new Set<RasterReason>()
  let covered = 0
  const count = Math.max(0, pdfium.FPDFPage_CountObjects(page))
  for (let index = 0; index < count; index += 1) {
    const outer = pdfium.FPDFPage_GetObject(page, index)
    const bounds = boundsOf(pdfium, outer)
    const isMet = bounds !== undefined && marks.some((mark) => meets(bounds, mark))
    for (const object of within(pdfium, outer, 0)) {
      const type = pdfium.FPDFPageObj_GetType(object)
      if (type === image && bounds !== undefined) covered += areaOf(bounds)
      if (!isMet) continue
      if (type === image || type === shading) reasons.add('picture-under-mark')
      if (type === path && pdfium.FPDFPath_CountSegments(object) > plainSegments)
        reasons.add('outline-under-mark')
    }
  }
  return { reasons, pictures: Math.min(1, covered / Math.max(1, paper)) }
}

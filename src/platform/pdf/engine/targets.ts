import { placesOf } from '#platform/sought'
import type { RedactionMark } from '../redaction.ts'
import type { Sign, Signs } from './characters.ts'
import type { Rect } from './place.ts'

/** What is to go of each page, in the page's own space. */
export interface Targets {
  readonly byPage: ReadonlyMap<number, readonly Rect[]>
  /** Texts that stand nowhere. */
  readonly notFound: readonly string[]
}

/** On one line: their heights lie over each other for the better part. */
const onOneLine = (one: Rect, other: Rect): boolean => {
  const shared = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom)
  const near = other.left - one.right < (one.top - one.bottom) * 2 && one.left - other.right < 1
  return near && shared > Math.min(one.top - one.bottom, other.top - other.bottom) / 3
}

const union = (one: Rect, other: Rect): Rect => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
  top: Math.max(one.top, other.top),
})

/** Characters as lines, each drawn in by a trifle so that their neighbours stay. */
const linesOf = (signs: readonly Sign[]): readonly Rect[] => {
  const lines: Rect[] = []
  for (const { rect } of signs) {
    if (rect === undefined) continue
    const last = lines.at(-1)
    if (last !== undefined && onOneLine(last, rect)) lines[lines.length - 1] = union(last, rect)
    else lines.push(rect)
  }
  return lines.map((rect) => {
    const trifle = Math.min(0.4, (rect.right - rect.left) / 10)
    return { ...rect, left: rect.left + trifle, right: rect.right - trifle }
  })
}

interface Whole {
  readonly text: string
  readonly owners: readonly { readonly page: number; readonly sign: Sign }[]
}

/** All pages as one text: a name may begin on one page and end on the next. */
const wholeOf = (pages: readonly Signs[]): Whole => {
  const owners: { readonly page: number; readonly sign: Sign }[] = []
  const parts: string[] = []
  for (const [page, { signs }] of pages.entries())
    for (const sign of signs) {
      parts.push(sign.text)
      owners.push(...Array.from({ length: sign.text.length }, () => ({ page, sign })))
    }
  return { text: parts.join(''), owners }
}

/** Where the marks lie. */
export const targetsOf = (pages: readonly Signs[], marks: readonly RedactionMark[]): Targets => {
  const byPage = new Map<number, Rect[]>()
  const add = (page: number, rects: readonly Rect[]) => {
    byPage.set(page, [...(byPage.get(page) ?? []), ...rects])
  }
  const whole = wholeOf(pages)
  const notFound: string[] = []
  for (const mark of marks) {
    if ('boxes' in mark) {
      const lie = pages[mark.page]?.lie
      if (lie !== undefined) add(mark.page, mark.boxes.map(lie.toRect))
      continue
    }
    const places = placesOf(whole.text, mark.text)
    if (places.length === 0) notFound.push(mark.text)
    for (const { start, end } of places) {
      const met = whole.owners.slice(start, end)
      for (const page of new Set(met.map((each) => each.page)))
        add(page, linesOf(met.filter((each) => each.page === page).map(({ sign }) => sign)))
    }
  }
  return { byPage, notFound }
}

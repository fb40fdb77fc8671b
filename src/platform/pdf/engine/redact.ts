import { soughtOf, tracesOf } from '#platform/sought'
import type { RasterReason, Redacted, RedactionMark } from '../redaction.ts'
import { cleaned, UnclearPage } from '../syntax/clean.ts'
import { traitsOf } from '../syntax/traits.ts'
import type { Box } from '../page-text.ts'
import type { Signs } from './characters.ts'
import { signsOf } from './characters.ts'
import { cut, flatten } from './cut.ts'
import { saved, withDocument, withPage } from './document.ts'
import { lookUnder } from './objects.ts'
import { drawFootLines } from './overlay.ts'
import type { Pdfium } from './machine.ts'
import type { Rect } from './place.ts'
import { rasterise } from './raster.ts'
import { feetOf, layFeet } from './stamp.ts'
import { targetsOf } from './targets.ts'

/** What is printed on a page that became a picture. */
const note = '本页已整页转为图片，遮盖处的内容已经去除'

/** A page with more of its paper under pictures than this may be writing that was scanned. */
const mostlyPicture = 0.2

type Reasons = Map<number, Set<RasterReason>>

const add = (reasons: Reasons, page: number, why: Iterable<RasterReason>): void => {
  for (const each of why) reasons.set(page, (reasons.get(page) ?? new Set()).add(each))
}

const allSigns = (pdfium: Pdfium, document: number): readonly Signs[] =>
  Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) =>
    withPage(pdfium, document, index, (page) => signsOf(pdfium, page)),
  )

interface First {
  readonly bytes: Uint8Array
  readonly rects: ReadonlyMap<number, readonly Rect[]>
  readonly boxes: ReadonlyMap<number, readonly Box[]>
  readonly reasons: Reasons
  readonly notFound: readonly string[]
  readonly unread: readonly number[]
}

/** Cuts the words out, and says which pages that is not enough for. */
const cutAll = (pdfium: Pdfium, bytes: Uint8Array, marks: readonly RedactionMark[]): First =>
  withDocument(pdfium, bytes, (document) => {
    if (pdfium.EPDF_IsEncrypted(document)) pdfium.EPDF_RemoveEncryption(document)
    flatten(pdfium, document)
    const pages = allSigns(pdfium, document)
    const { byPage, notFound } = targetsOf(pages, marks)
    const reasons: Reasons = new Map()
    const unread: number[] = []
    for (const [index, { unmapped, lie }] of pages.entries()) {
      const rects = byPage.get(index) ?? []
      const under = withPage(pdfium, document, index, (page) =>
        lookUnder(pdfium, page, rects, lie.width * lie.height),
      )
      add(reasons, index, under.reasons)
      if (unmapped > 0) add(reasons, index, ['unmapped-text'])
      if (unmapped > 0 || under.pictures > mostlyPicture) unread.push(index)
      if (rects.length > 0) cut(pdfium, document, index, rects)
    }
    const boxes = new Map(
      [...byPage].map(([page, rects]) => [page, rects.map((rect) => pages[page]?.lie.toBox(rect))] as const),
    )
    return {
      bytes: saved(pdfium, document),
      rects: byPage,
      boxes: boxes as ReadonlyMap<number, readonly Box[]>,
      reasons,
      notFound,
      unread,
    }
  })

const contains = ({ left, right, bottom, top }: Rect, rect: Rect): boolean => {
  const [x, y] = [(rect.left + rect.right) / 2, (rect.bottom + rect.top) / 2]
  return x > left && x < right && y > bottom && y < top
}

/** Pages on which words stand that were to go: read again from what was written. */
const leftOn = (pages: readonly Signs[], first: First, withheld: readonly string[]): readonly number[] => {
  const texts = pages.map(({ signs }) => soughtOf(signs.map(({ text }) => text).join('')))
  return pages.flatMap(({ signs }, index) => {
    const rects = first.rects.get(index) ?? []
    const under = signs.some(
      ({ rect, text }) =>
        rect !== undefined && text.trim() !== '' && rects.some((each) => contains(each, rect)),
    )
    return under || withheld.some((trace) => texts[index]?.includes(trace)) ? [index] : []
  })
}

const pictured = async (pdfium: Pdfium, { bytes, boxes, reasons }: First): Promise<Uint8Array> => {
  if (reasons.size === 0) return bytes
  const drawn = withDocument(pdfium, bytes, (document) => {
    for (const index of reasons.keys()) rasterise(pdfium, document, index, boxes.get(index) ?? [])
    const lines = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) =>
      reasons.has(index) ? note : '',
    )
    return { bytes: saved(pdfium, document), feet: feetOf(pdfium, document, lines) }
  })
  const notes = await drawFootLines(drawn.feet, 'note')
  return withDocument(pdfium, drawn.bytes, (document) => {
    layFeet(pdfium, document, drawn.feet, notes)
    return saved(pdfium, document)
  })
}

/** Pictures where they are needed, and a fresh file of nothing but pages; a page that can't be written anew is a picture. */
const written = async (pdfium: Pdfium, first: First): Promise<Uint8Array> => {
  const bytes = await pictured(pdfium, first)
  try {
    return cleaned(bytes)
  } catch (error) {
    if (!(error instanceof UnclearPage) || first.reasons.has(error.page)) throw error
    add(first.reasons, error.page, ['not-rewritten'])
    return written(pdfium, first)
  }
}

/** A new document without what the marks name; docs/adr/0041 says how. */
export const redact = async (
  pdfium: Pdfium,
  bytes: Uint8Array,
  marks: readonly RedactionMark[],
): Promise<Redacted> => {
  const first = cutAll(pdfium, bytes, marks)
  const withheld = marks.flatMap((mark) => ('text' in mark ? tracesOf(mark.text) : []))
  const again = withDocument(pdfium, first.bytes, (document) => allSigns(pdfium, document))
  for (const page of leftOn(again, first, withheld)) add(first.reasons, page, ['text-left'])
  const traits = traitsOf(first.bytes)
  for (const [page, { drawnFont, layers }] of traits.entries()) {
    if (layers) add(first.reasons, page, ['layers'])
    if (drawnFont) add(first.reasons, page, ['drawn-font'])
  }
  return {
    bytes: await written(pdfium, first),
    pages: again.length,
    covered: [...first.boxes]
      .map(([page, boxes]) => ({ page, boxes }))
      .toSorted((one, other) => one.page - other.page),
    rasterised: [...first.reasons]
      .map(([page, why]) => ({ page, why: [...why] }))
      .toSorted((one, other) => one.page - other.page),
    notFound: first.notFound,
    unread: first.unread,
  }
}

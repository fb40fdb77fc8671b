import { limits } from '../limits.ts'
import type { PageText } from '../page-text.ts'
import { withDocument, withPage } from './document.ts'
import { doubleAt, lending } from './memory.ts'
import type { Pdfium } from './machine.ts'
import type { Lie, Rect } from './place.ts'
import { lieOf } from './place.ts'

/** A character in the page's own space; what stands nowhere (a line's end) has no rectangle. */
export interface Sign {
  readonly text: string
  readonly rect: Rect | undefined
}

export interface Signs {
  readonly signs: readonly Sign[]
  readonly unmapped: number
  readonly lie: Lie
}

const textOf = (code: number): string => {
  if (code === 0) return ''
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

const withTextPage = <Result>(pdfium: Pdfium, page: number, work: (text: number) => Result): Result => {
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    return work(text)
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

/** All characters of an open page. */
export const signsOf = (pdfium: Pdfium, page: number): Signs =>
  withTextPage(pdfium, page, (text) =>
    lending(pdfium, ({ room }) => {
      const at = room(32)
      const count = Math.max(0, pdfium.FPDFText_CountChars(text))
      let unmapped = 0
      const signs = Array.from({ length: Math.min(count, limits.charactersOfPage) }, (_, index): Sign => {
        if (pdfium.FPDFText_HasUnicodeMapError(text, index) === 1) unmapped += 1
        const has = pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)
        const rect = {
          left: doubleAt(pdfium, at),
          right: doubleAt(pdfium, at + 8),
          bottom: doubleAt(pdfium, at + 16),
          top: doubleAt(pdfium, at + 24),
        }
        const stands = has && rect.right > rect.left && rect.top > rect.bottom
        return {
          text: textOf(pdfium.FPDFText_GetUnicode(text, index)),
          rect: stands ? rect : undefined,
        }
      })
      return { signs, unmapped, lie: lieOf(pdfium, page) }
    }),
  )

/** A page of an open document as it is looked at: its characters with their boxes. */
const pageTextOf = (pdfium: Pdfium, document: number, index: number): PageText =>
  withPage(pdfium, document, index, (page) => {
    const { signs, unmapped, lie } = signsOf(pdfium, page)
    const nowhere = { x: 0, y: 0, width: 0, height: 0 }
    return {
      width: lie.width,
      height: lie.height,
      unmapped,
      characters: signs.map(({ text, rect }) => ({
        text,
        box: rect === undefined ? nowhere : lie.toBox(rect),
      })),
    }
  })

/** Pages, counted from 0, as they are looked at; all of them where none are named. */
export const readPages = (
  pdfium: Pdfium,
  bytes: Uint8Array,
  pages: readonly number[] | undefined,
): readonly PageText[] =>
  withDocument(pdfium, bytes, (document) => {
    const all = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => index)
    return (pages ?? all).map((index) => pageTextOf(pdfium, document, index))
  })

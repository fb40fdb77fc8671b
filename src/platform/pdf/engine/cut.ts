import { PdfTrouble } from '../trouble.ts'
import { withPage } from './document.ts'
import { lending } from './memory.ts'
import type { Pdfium } from './machine.ts'
import type { Rect } from './place.ts'

/** Draws notes and fields into their pages as they are looked at, and takes them and all others away. */
export const flatten = (pdfium: Pdfium, document: number): void => {
  const pages = pdfium.FPDF_GetPageCount(document)
  for (let index = 0; index < pages; index += 1) {
    withPage(pdfium, document, index, (page) => pdfium.FPDFPage_Flatten(page, 0))
    for (let left = pdfium.EPDFPage_GetAnnotCountRaw(document, index); left > 0; left -= 1)
      pdfium.EPDFPage_RemoveAnnotRaw(document, index, left - 1)
  }
}

/** Takes the words under the rectangles out of the content of a page, forms within it too, and draws black there. */
export const cut = (pdfium: Pdfium, document: number, index: number, rects: readonly Rect[]): void => {
  withPage(pdfium, document, index, (page) => {
    const corners = rects.flatMap(({ left, bottom, right, top }) => [
      left,
      top,
      right,
      top,
      left,
      bottom,
      right,
      bottom,
    ])
    lending(pdfium, ({ floats }) =>
      pdfium.EPDFText_RedactInQuads(page, floats(corners), rects.length, true, true),
    )
    if (!pdfium.FPDFPage_GenerateContent(page)) throw new PdfTrouble('broken')
  })
}

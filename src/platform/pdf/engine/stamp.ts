import { isNumberLine, numbered } from '../syntax/page-numbers.ts'
import { PdfTrouble } from '../trouble.ts'
import { saved, withDocument, withPage } from './document.ts'
import { lending } from './memory.ts'
import { drawFootLines } from './overlay.ts'
import type { FootLine } from './overlay.ts'
import type { Pdfium } from './machine.ts'
import { lieOf } from './place.ts'

/** Lays page `index` of the overlay over an open page, upright as it is looked at. */
const layOver = (
  pdfium: Pdfium,
  target: { readonly document: number; readonly page: number },
  overlay: number,
  index: number,
): void => {
  const { document, page } = target
  const form = pdfium.FPDF_NewXObjectFromPage(document, overlay, index)
  if (form === 0) throw new PdfTrouble('broken')
  try {
    const object = pdfium.FPDF_NewFormObjectFromXObject(form)
    const { upright } = lieOf(pdfium, page)
    lending(pdfium, ({ floats }) => pdfium.FPDFPageObj_SetMatrix(object, floats(upright)))
    pdfium.FPDFPage_InsertObject(page, object)
    if (!pdfium.FPDFPage_GenerateContent(page)) throw new PdfTrouble('broken')
  } finally {
    pdfium.FPDF_CloseXObject(form)
  }
}

/** The lines with the sizes of their pages, to be drawn. */
export const feetOf = (pdfium: Pdfium, document: number, lines: readonly string[]): readonly FootLine[] =>
  lines.slice(0, pdfium.FPDF_GetPageCount(document)).map((text, index) =>
    withPage(pdfium, document, index, (page) => ({
      width: pdfium.FPDF_GetPageWidthF(page),
      height: pdfium.FPDF_GetPageHeightF(page),
      text,
    })),
  )

/** Lays drawn lines over the pages of an open document; a page without words is left as it is. */
export const layFeet = (
  pdfium: Pdfium,
  document: number,
  feet: readonly FootLine[],
  drawn: Uint8Array,
): void => {
  withDocument(pdfium, drawn, (overlay) => {
    for (const [index, { text }] of feet.entries())
      if (text !== '')
        withPage(pdfium, document, index, (page) => {
          layOver(pdfium, { document, page }, overlay, index)
        })
  })
}

/** A document with a line in the foot of each page; an empty line writes nothing. */
export const stamp = async (
  pdfium: Pdfium,
  bytes: Uint8Array,
  lines: readonly string[],
): Promise<Uint8Array> => {
  const feet = withDocument(pdfium, bytes, (document) => feetOf(pdfium, document, lines))
  if (feet.every(({ text }) => text === '')) return bytes
  if (feet.every(({ text }) => isNumberLine(text))) {
    const whole = withDocument(pdfium, bytes, (document) => {
      if (pdfium.EPDF_IsEncrypted(document)) pdfium.EPDF_RemoveEncryption(document)
      return saved(pdfium, document)
    })
    const done = numbered(whole, lines)
    if (done !== undefined) return done
  }
  const drawn = await drawFootLines(feet)
  return withDocument(pdfium, bytes, (document) => {
    layFeet(pdfium, document, feet, drawn)
    return saved(pdfium, document)
  })
}

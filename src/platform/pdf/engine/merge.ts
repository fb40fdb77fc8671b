import { limits } from '../limits.ts'
import { PdfTrouble } from '../trouble.ts'
import { saved, withDocument, withNewDocument } from './document.ts'
import type { Pdfium } from './machine.ts'

/** All pages of the documents, one behind the other. */
export const merge = (pdfium: Pdfium, parts: readonly Uint8Array[]): Uint8Array => {
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  if (size > limits.joinedBytes) throw new PdfTrouble('too-large')
  return withNewDocument(pdfium, (whole) => {
    for (const part of parts)
      withDocument(pdfium, part, (document) => {
        const at = pdfium.FPDF_GetPageCount(whole)
        if (!pdfium.FPDF_ImportPagesByIndex(whole, document, 0, 0, at)) throw new PdfTrouble('broken')
      })
    const pages = pdfium.FPDF_GetPageCount(whole)
    if (pages === 0) throw new PdfTrouble('broken')
    if (pages > limits.pages) throw new PdfTrouble('too-large')
    return saved(pdfium, whole)
  })
}

import { limits } from '../limits.ts'
import { withDocument, withPage } from './document.ts'
import { bytesAt, lending } from './memory.ts'
import type { Pdfium } from './machine.ts'
import type { Pixels } from './pixels.ts'
import { pngOf } from './png.ts'

/** Annotations are drawn too, and the text is smoothed. */
const withAnnotations = 1
const bgra = 4

const sizeOf = (pdfium: Pdfium, page: number, dpi: number): readonly [number, number] => {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const wanted = (dpi / 72) ** 2 * width * height
  const scale = (dpi / 72) * Math.min(1, Math.sqrt(limits.pixels / Math.max(wanted, 1)))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** An open page as it is looked at, on white. */
export const pixelsOf = (pdfium: Pdfium, page: number, dpi: number): Pixels => {
  const [width, height] = sizeOf(pdfium, page, dpi)
  const stride = width * 4
  return lending(pdfium, ({ room }) => {
    const buffer = room(stride * height)
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bgra, buffer, stride)
    try {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xff_ff_ff_ff)
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations)
      const drawn = bytesAt(pdfium, buffer, stride * height)
      const rgb = new Uint8Array(width * height * 3)
      for (let from = 0, to = 0; from < drawn.length; from += 4, to += 3) {
        rgb[to] = drawn[from + 2] ?? 255
        rgb[to + 1] = drawn[from + 1] ?? 255
        rgb[to + 2] = drawn[from] ?? 255
      }
      return { width, height, rgb }
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
    }
  })
}

/** A page, counted from 0, as PNG at so many dots an inch; a very large page comes out coarser. */
export const render = (pdfium: Pdfium, bytes: Uint8Array, page: number, dpi: number): Uint8Array =>
  withDocument(pdfium, bytes, (document) =>
    withPage(pdfium, document, page, (open) => pngOf(pixelsOf(pdfium, open, dpi))),
  )

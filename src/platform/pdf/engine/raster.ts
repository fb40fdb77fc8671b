import type { Box } from '../page-text.ts'
import { PdfTrouble } from '../trouble.ts'
import { withPage } from './document.ts'
import { lending } from './memory.ts'
import type { Pdfium } from './machine.ts'
import type { Pixels } from './pixels.ts'
import { pixelsOf } from './render.ts'

/** Print of a clerk's printer; writing of 9 points is easy to read. */
const dpi = 150
const bgr = 2

/** Letters reach a little over the boxes fonts tell of; points. */
const brim = 1

const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - brim,
  y: y - brim,
  width: width + 2 * brim,
  height: height + 2 * brim,
})

/** Paints boxes black, in the pixels themselves. */
const blacken = ({ width, height, rgb }: Pixels, boxes: readonly Box[], scale: number): void => {
  for (const box of boxes.map(grown)) {
    const [from, to] = [
      Math.max(0, Math.floor(box.x * scale)),
      Math.min(width, Math.ceil((box.x + box.width) * scale)),
    ]
    const last = Math.min(height, Math.ceil((box.y + box.height) * scale))
    for (let row = Math.max(0, Math.floor(box.y * scale)); row < last; row += 1)
      if (to > from) rgb.fill(0, (row * width + from) * 3, (row * width + to) * 3)
  }
}

const rowsOf = ({ width, height, rgb }: Pixels): { readonly bytes: Uint8Array; readonly stride: number } => {
  const stride = Math.ceil((width * 3) / 4) * 4
  const bytes = new Uint8Array(stride * height)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [from, to] = [(row * width + column) * 3, row * stride + column * 3]
      bytes[to] = rgb[from + 2] ?? 0
      bytes[to + 1] = rgb[from + 1] ?? 0
      bytes[to + 2] = rgb[from] ?? 0
    }
  return { bytes, stride }
}

const layPicture = (
  pdfium: Pdfium,
  document: number,
  page: number,
  pixels: Pixels,
  size: readonly [number, number],
): void => {
  lending(pdfium, ({ put, floats }) => {
    const { bytes, stride } = rowsOf(pixels)
    const bitmap = pdfium.FPDFBitmap_CreateEx(pixels.width, pixels.height, bgr, put(bytes), stride)
    try {
      const image = pdfium.FPDFPageObj_NewImageObj(document)
      if (!pdfium.FPDFImageObj_SetBitmap(0, 0, image, bitmap)) throw new PdfTrouble('broken')
      pdfium.FPDFPageObj_SetMatrix(image, floats([size[0], 0, 0, size[1], 0, 0]))
      pdfium.FPDFPage_InsertObject(page, image)
      if (!pdfium.FPDFPage_GenerateContent(page)) throw new PdfTrouble('broken')
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
    }
  })
}

/** Puts a picture in the place of a page, black where the boxes lie; nothing else of the page stays. */
export const rasterise = (pdfium: Pdfium, document: number, index: number, boxes: readonly Box[]): void => {
  const { pixels, size } = withPage(pdfium, document, index, (page) => ({
    pixels: pixelsOf(pdfium, page, dpi),
    size: [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)] as const,
  }))
  blacken(pixels, boxes, pixels.width / size[0])
  pdfium.FPDFPage_Delete(document, index)
  const page = pdfium.FPDFPage_New(document, index, size[0], size[1])
  if (page === 0) throw new PdfTrouble('broken')
  try {
    layPicture(pdfium, document, page, pixels, size)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

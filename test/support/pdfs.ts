import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

const font = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)

/** Draws a document; the first page is there, with a Song face of 14 points. */
export const drawnPdf = async (
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> => {
  const document = new PDFDocument({ size: 'A4', ...options })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.font(font).fontSize(14)
  draw(document)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}

/** A document with one page for each list of lines. */
export const pdfOf = (
  pages: readonly (readonly string[])[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> =>
  drawnPdf((document) => {
    for (const [index, lines] of pages.entries()) {
      if (index > 0) document.addPage()
      for (const line of lines) document.text(line)
    }
  }, options)

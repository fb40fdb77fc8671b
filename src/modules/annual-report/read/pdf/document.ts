import { getDocumentProxy } from 'unpdf'
import { ReadError } from '../error.ts'
import type { Piece } from './pieces.ts'

/** An annual report has a handful of pages; more than this is another document. */
const mostPages = 200

export interface PrintedPage {
  readonly pieces: readonly Piece[]
  readonly height: number
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

const open = async (bytes: Uint8Array): Promise<PdfDocument> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch {
    throw new ReadError('binary', '这个 PDF 文件打不开，可能已经损坏或者设有密码，请重新导出后再试。')
  }
}

const readPage = async (pdf: PdfDocument, number: number): Promise<PrintedPage> => {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  const pieces = content.items.flatMap((item): Piece[] => {
    if (!('str' in item)) return []
    const [, , , , x, y] = item.transform as readonly unknown[]
    const height = item.height === 0 ? 10 : item.height
    return [{ text: item.str, x: Number(x), y: Number(y), width: item.width, height }]
  })
  return { pieces, height: page.getViewport({ scale: 1 }).height }
}

/** The text of a PDF with its places. Throws ReadError when it is broken, too long, or only pictures. */
export const printedPages = async (bytes: Uint8Array): Promise<PrintedPage[]> => {
  const pdf = await open(bytes)
  if (pdf.numPages > mostPages)
    throw new ReadError('too-large', `这个 PDF 有 ${pdf.numPages} 页，不像是年度报告，请核对后重新选择。`)
  const pages: PrintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number))
  await pdf.loadingTask.destroy()
  if (pages.every((page) => page.pieces.every((piece) => piece.text.trim() === '')))
    throw new ReadError(
      'unsupported',
      '这个 PDF 里只有图片，没有文字，读不了。请用带文字的 PDF、Word 或者网页。',
    )
  return pages
}

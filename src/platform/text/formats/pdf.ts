import { getDocumentProxy } from 'unpdf'
import type { Sink } from '../sink.ts'
import { Unreadable } from '../text-read.ts'

/** More pages than this are not looked at. */
const mostPages = 3000

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

const open = async (bytes: Uint8Array): Promise<PdfDocument> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch {
    throw new Unreadable('这个 PDF 打不开，可能已经损坏或者设有密码，所以搜索不到它的内容。')
  }
}

const addPage = async (pdf: PdfDocument, number: number, sink: Sink): Promise<void> => {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  for (const item of items) if ('str' in item && !sink.add(item.hasEOL ? `${item.str}\n` : item.str)) break
  sink.add('\n')
  page.cleanup()
}

/** PDF: the text that is in it. Throws Unreadable for one that is broken, locked, or only pictures. */
export const addPdf = async (bytes: Uint8Array, sink: Sink): Promise<void> => {
  const pdf = await open(bytes)
  const pages = Math.min(pdf.numPages, mostPages)
  for (let number = 1; number <= pages && !sink.full(); number += 1) await addPage(pdf, number, sink)
  await pdf.loadingTask.destroy()
  if (sink.read().text === '')
    throw new Unreadable('这个 PDF 里只有图片，没有文字，所以搜索不到它的内容。请尽量上传带文字的版本。')
}

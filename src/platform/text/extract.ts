import { decodePage, decodeText } from '#platform/encoding'
import { openOle } from './ole/ole.ts'
import type { Ole } from './ole/ole.ts'
import type { Sink } from './sink.ts'
import { sinkOf } from './sink.ts'
import type { TextRead } from './text-read.ts'
import { Unreadable } from './text-read.ts'

/** A document to be read. */
export interface TextTask {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Characters of text at most. */
  readonly most: number
}

type Extractor = (bytes: Uint8Array, sink: Sink) => Promise<void> | void

const openXml = 'application/vnd.openxmlformats-officedocument'

const inOle =
  (add: (ole: Ole, sink: Sink) => Promise<void>): Extractor =>
  async (bytes, sink) =>
    add(await openOle((offset, length) => Promise.resolve(bytes.subarray(offset, offset + length))), sink)

const plain: Extractor = (bytes, sink) => {
  sink.add(decodeText(bytes))
}

const html: Extractor = async (bytes, sink) => {
  const { addHtml } = await import('./formats/html.ts')
  addHtml(decodePage(bytes), sink)
}

const doc = inOle(async (ole, sink) => (await import('./formats/doc.ts')).addDoc(ole, sink))
const xls = inOle(async (ole, sink) => (await import('./formats/xls.ts')).addXls(ole, sink))

/** Each reader is loaded with the first document that needs it. */
const extractors: Readonly<Record<string, Extractor>> = {
  'application/pdf': async (bytes, sink) => (await import('./formats/pdf.ts')).addPdf(bytes, sink),
  'application/ofd': async (bytes, sink) => {
    ;(await import('./formats/ofd.ts')).addOfd(bytes, sink)
  },
  [`${openXml}.wordprocessingml.document`]: async (bytes, sink) => {
    ;(await import('./formats/word.ts')).addWord(bytes, sink)
  },
  [`${openXml}.spreadsheetml.sheet`]: async (bytes, sink) => {
    ;(await import('./formats/sheets.ts')).addSheets(bytes, sink)
  },
  [`${openXml}.presentationml.presentation`]: async (bytes, sink) => {
    ;(await import('./formats/slides.ts')).addSlides(bytes, sink)
  },
  'application/msword': doc,
  'application/wps-office.wps': doc,
  'application/vnd.ms-excel': xls,
  'application/wps-office.et': xls,
  'text/html': html,
  'text/plain': plain,
  'text/csv': plain,
  'text/markdown': plain,
  'application/json': plain,
}

const broken = '文档打不开，可能已经损坏，读不出文字。请用原来的程序重新保存后再传。'

/** The text of a document. Never throws for a bad one: the note says what is wrong with it. */
export const extract = async ({ bytes, mediaType, most }: TextTask): Promise<TextRead> => {
  const extractor = extractors[mediaType]
  if (!extractor) return { text: '', truncated: false, note: '这种文件读不出文字，所以搜索不到它的内容。' }
  const sink = sinkOf(most)
  try {
    await extractor(bytes, sink)
    const read = sink.read()
    if (read.truncated) return { ...read, note: '文档太长，只有前面的部分可以搜索到。' }
    return read.text === '' ? { ...read, note: '文档里没有文字。' } : read
  } catch (error) {
    return { ...sink.read(), note: error instanceof Unreadable ? error.message : broken }
  }
}

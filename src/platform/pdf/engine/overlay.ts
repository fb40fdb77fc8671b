import PDFDocument from 'pdfkit'
import { fontFiles } from './fonts.ts'

/** A line of words for the foot of a page of this size, in points. */
export interface FootLine {
  readonly width: number
  readonly height: number
  readonly text: string
}

/** GB/T 9704 puts the page number seven millimetres under the text: 28 mm above the edge of the paper. */
const places = {
  number: { above: 56, size: 12 },
  /** Under the page number, where no writing stands. */
  note: { above: 24, size: 9 },
} as const

const latin = /^[\u0020-\u007e\u2014]*$/u

/** A document with one page a line, its words in the middle of the foot; a page without words is empty. */
export const drawFootLines = async (
  lines: readonly FootLine[],
  place: keyof typeof places = 'number',
): Promise<Uint8Array> => {
  const { above, size } = places[place]
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, compress: true })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const { promise, resolve } = Promise.withResolvers<undefined>()
  document.on('end', () => {
    resolve(undefined)
  })
  for (const { width, height, text } of lines) {
    document.addPage({ size: [width, height], margin: 0 })
    if (text === '') continue
    document.font(latin.test(text) ? 'Times-Roman' : fontFiles.regular).fontSize(size)
    const at = Math.max(8, (width - document.widthOfString(text)) / 2)
    document.text(text, at, Math.max(0, height - above), { lineBreak: false })
  }
  document.end()
  await promise
  return new Uint8Array(Buffer.concat(parts))
}

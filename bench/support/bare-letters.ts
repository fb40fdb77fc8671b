import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import PDFDocument from 'pdfkit'
import { letterText } from './letter-papers.ts'

/** The libraries as their pages show them: text wrapped by PDFKit, paragraphs by docx; no tags, no grid, no 禁则. */
const font = readFileSync(
  fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  ),
)

const linesOf = (index: number): readonly string[] => {
  const { title, number, paragraphs, signer, day } = letterText(index)
  return [title, number, ...paragraphs, signer, day]
}

export const barePdf = async (index: number): Promise<Uint8Array> => {
  const document = new PDFDocument({ size: 'A4', margin: 80 })
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  document.on('end', () => {
    resolve(undefined)
  })
  document.registerFont('song', font)
  document.font('song', 16)
  for (const line of linesOf(index)) document.text(line, { align: 'justify', indent: 32, lineGap: 6 })
  document.end()
  await promise
  return new Uint8Array(Buffer.concat(chunks))
}

export const bareDocx = async (index: number): Promise<Uint8Array> => {
  const children = linesOf(index).map(
    (text) => new Paragraph({ children: [new TextRun({ text, size: 32, font: '仿宋_GB2312' })] }),
  )
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })))
}

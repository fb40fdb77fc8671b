import { deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'

/** An archive of texts and bytes, by their names; `level` 0 packs nothing and is quick. */
export const zipOf = (entries: Readonly<Record<string, string | Uint8Array>>, level: 0 | 1 = 1): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { level },
  )

/** A Word document of paragraphs. */
export const docxOf = async (...paragraphs: readonly string[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }))

/** A workbook of one sheet. */
export const xlsxOf = async (rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer()

const slideType = 'application/vnd.openxmlformats-officedocument.presentationml'

/** Slides, each of one text, as small as PowerPoint's format allows. */
export const pptxOf = (...slides: readonly string[]): Uint8Array =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/ppt/presentation.xml" ContentType="${slideType}.presentation.main+xml"/></Types>`,
    'ppt/presentation.xml': '<p:presentation/>',
    ...Object.fromEntries(
      slides.map((text, index) => [
        `ppt/slides/slide${index + 1}.xml`,
        `<p:sld><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sld>`,
      ]),
    ),
  })

const page = (lines: readonly string[]) =>
  `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${lines
    .map((text) => `<ofd:TextObject><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject>`)
    .join('')}</ofd:Layer></ofd:Content></ofd:Page>`

/** An OFD document (GB/T 33190) of pages, each of lines. */
export const ofdOf = (...pages: readonly (readonly string[])[]): Uint8Array =>
  zipOf({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>${pages
      .map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((lines, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, page(lines)]),
    ),
  })

/** A PDF of objects as they are given, from number 1 on; the first is the catalogue. */
export const pdfOf = (...objects: readonly (string | Uint8Array)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  objects.forEach((object, index) => {
    offsets.push(at)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const trailer = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(trailer)])
}

/** A stream object of a PDF, packed. */
export const pdfStream = (dictionary: string, content: string): Buffer => {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** One page with one line of Latin text. */
export const plainPdf = (text = 'Hello'): Buffer =>
  pdfOf(
    '<< /Type /Catalog /Pages 2 0 R /Outlines << /First 9 0 R /Last 9 0 R >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    pdfStream('', `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  )

/** A PNG that says it is so large; it has no picture. */
export const pngOf = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(57)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.set([8, 2], 24)
  bytes.write('IDAT', 37)
  bytes.write('IEND', 49)
  return bytes
}

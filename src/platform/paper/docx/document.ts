import type { FileChild } from 'docx'
import { Document, HeadingLevel, Packer, PageBreak, Paragraph, TextRun } from 'docx'
import { layFlat, points, size, titlePitch } from '../page.ts'
import type { Block, Paper } from '../paper.ts'
import { printable } from '../words.ts'
import { footersOf, sheetOf } from './sheet.ts'
import { pictureOf } from './picture.ts'
import { redHeadOf, ruleOf } from './red-head.ts'
import { signatureOf } from './signature.ts'
import { firstLine, font, headings, onGrid, pitch, stylesOf } from './styles.ts'
import { alignment, tableOf } from './table.ts'
import { runs } from './text.ts'

/** Stays on one page with what comes: before a signature the last words do. */
const keeping = (next: Block | undefined) => (next?.kind === 'signature' ? { keepNext: true } : {})

const blockOf = (block: Block, next: Block | undefined, width: number): readonly FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })]
    case 'paragraph':
      return [
        new Paragraph({
          ...onGrid,
          ...keeping(next),
          alignment: alignment[block.align ?? 'justify'],
          ...(block.noIndent !== true && { indent: firstLine }),
          children: block.runs.flatMap(({ text, bold, underline }) =>
            runs(text, { ...(bold && { bold }), ...(underline && { underline: {} }) }),
          ),
        }),
      ]
    case 'table':
      return [tableOf(block, width), new Paragraph({ spacing: pitch(size.body / 2), children: [] })]
    case 'signature':
      return signatureOf(block, width)
    case 'picture':
      return [pictureOf(block, width)]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'rule':
      return [ruleOf()]
  }
}

const titleOf = ({ title, number, redHead }: Paper): readonly Paragraph[] => {
  const gap = { ...pitch(titlePitch), after: redHead === undefined && number !== undefined ? 0 : 400 }
  const heading = new Paragraph({ heading: HeadingLevel.TITLE, spacing: gap, children: runs(title) })
  if (redHead !== undefined || number === undefined) return [heading]
  const below = new Paragraph({
    alignment: alignment.center,
    spacing: { ...pitch(titlePitch), after: 200 },
    children: [new TextRun({ text: printable(number), font: font.item })],
  })
  return [heading, below]
}

/** A paper as a Word document on the page of GB/T 9704-2012. */
export const documentOf = async (paper: Paper): Promise<Uint8Array> => {
  const flat = layFlat(paper.landscape === true)
  const width = points(flat.width - flat.left - flat.right)
  const document = new Document({
    title: printable(paper.title).replaceAll('\n', ''),
    styles: stylesOf(width),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sheetOf(paper),
        footers: footersOf(paper),
        children: [
          ...redHeadOf(paper, width),
          ...titleOf(paper),
          ...paper.blocks.flatMap((block, index) => blockOf(block, paper.blocks[index + 1], width)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

import type { FileChild, IParagraphOptions } from 'docx'
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { AnnualReport } from '../../model/index.ts'
import { titleOf } from '../../model/index.ts'
import type { Block } from '../blocks.ts'
import { blocksOf } from '../blocks.ts'
import { font, page, paragraphStyle, size, styles } from './page.ts'
import { printable, run } from './run.ts'
import { tableOf } from './table.ts'

/** A title longer than a line breaks after the name of the office, so that no word is torn (GB/T 9704-2012, 7.3.1). */
const charactersPerTitleLine = 20

const titleParagraph = (title: string, organisation: string | null): Paragraph => {
  const breaks =
    title.length > charactersPerTitleLine && organisation !== null && title.startsWith(organisation)
  const lines = breaks ? [organisation, title.slice(organisation.length)] : [title]
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((text, index) => run(text, { break: index })),
  })
}

/** Lets a line break inside a mail address, which would tear a justified line apart otherwise. */
const latinBreaks = { wordWrap: true } as const

const itemParagraph = (title: string, rest: string, options: IParagraphOptions): Paragraph =>
  rest === ''
    ? new Paragraph({ ...options, heading: HeadingLevel.HEADING_2, children: [run(title)] })
    : new Paragraph({
        ...options,
        ...latinBreaks,
        style: paragraphStyle.paragraph,
        children: [run(title, { font: font.item }), run(rest)],
      })

/**
 * Air around a table; the last words stay with the signature; and table 3, nearly a page high, begins a page
 * with its heading, as in the template of the form.
 */
const around = (blocks: readonly Block[], index: number): IParagraphOptions => {
  const [previous, next] = [blocks[index - 1], blocks[index + 1]]
  const ahead = blocks.slice(index + 1).find(({ kind }) => kind === 'part' || kind === 'table')
  return {
    spacing: {
      ...(previous?.kind === 'table' ? { before: 290 } : {}),
      ...(next?.kind === 'table' ? { after: 140 } : {}),
    },
    ...(next?.kind === 'table' || next?.kind === 'signature' ? { keepNext: true } : {}),
    pageBreakBefore: blocks[index]?.kind === 'part' && ahead?.kind === 'table' && ahead.table === 'requests',
  }
}

const childOf = (report: AnnualReport, blocks: readonly Block[], block: Block, index: number): FileChild => {
  const options = around(blocks, index)
  switch (block.kind) {
    case 'title':
      return titleParagraph(block.text, report.organisation)
    case 'part':
      return new Paragraph({ ...options, heading: HeadingLevel.HEADING_1, children: [run(block.text)] })
    case 'item':
      return itemParagraph(block.title, block.rest, options)
    case 'fact':
    case 'signature':
    case 'paragraph':
      return new Paragraph({
        ...options,
        ...latinBreaks,
        style: paragraphStyle[block.kind],
        children: [run(block.text)],
      })
    case 'table':
      return tableOf(report, block.table)
  }
}

/** “— 1 —”, one character from the outer edge: odd pages to the right, even pages to the left. */
const footer = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: size.pageNumber * 10 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: font.table,
            size: size.pageNumber,
          }),
        ],
      }),
    ],
  })

/** The report as a Word document on the page of GB/T 9704-2012, with the tables merged as the form has them. */
export const documentOf = async (report: AnnualReport): Promise<Uint8Array> => {
  const blocks = blocksOf(report)
  const document = new Document({
    title: printable(titleOf(report)),
    creator: printable(report.organisation ?? ''),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        footers: { default: footer('right'), even: footer('left') },
        children: blocks.map((block, index) => childOf(report, blocks, block, index)),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

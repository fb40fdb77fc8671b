import type { ISectionOptions, ISectionPropertiesOptions } from 'docx'
import { convertMillimetersToTwip, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { layFlat, points, sheet, size } from '../page.ts'
import type { Paper } from '../paper.ts'
import { printable } from '../words.ts'
import { font, half, pitch, twips } from './styles.ts'
import { alignment } from './table.ts'

/** How high the page number and the small line below it are, points. */
const footPitch = { number: 18, line: 14 } as const

/** Where the foot ends, millimetres above the edge: it begins 7 mm below the text (GB/T 9704-2012, 7.5). */
const footEnd = ({ footer, pageNumbers }: Paper, bottom: number): number => {
  const high = (pageNumbers ? footPitch.number : 0) + (footer === undefined ? 0 : footPitch.line)
  return bottom - 7 - high / points(1)
}

/** The sheet and its margins. */
export const sheetOf = (paper: Paper): ISectionPropertiesOptions => {
  const flat = layFlat(paper.landscape === true)
  const mm = convertMillimetersToTwip
  return {
    page: {
      size: {
        width: mm(sheet.width),
        height: mm(sheet.height),
        orientation: paper.landscape === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(flat.top),
        bottom: mm(flat.bottom),
        left: mm(flat.left),
        right: mm(flat.right),
        header: mm(15),
        footer: mm(footEnd(paper, flat.bottom)),
      },
    },
  }
}

/** `— 1 —` one character from the outer edge: odd pages to the right, even pages to the left. */
const numberOf = (side: 'left' | 'right') =>
  new Paragraph({
    alignment: alignment[side],
    indent: { [side]: twips(size.pageNumber) },
    spacing: pitch(footPitch.number),
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        font: font.table,
        size: half(size.pageNumber),
      }),
    ],
  })

const footerOf = ({ footer, pageNumbers }: Paper, side: 'left' | 'right') =>
  new Footer({
    children: [
      ...(pageNumbers ? [numberOf(side)] : []),
      ...(footer === undefined
        ? []
        : [
            new Paragraph({
              alignment: alignment.center,
              spacing: pitch(footPitch.line),
              children: [new TextRun({ text: printable(footer), font: font.table, size: half(size.footer) })],
            }),
          ]),
    ],
  })

export const footersOf = (paper: Paper): NonNullable<ISectionOptions['footers']> => ({
  default: footerOf(paper, 'right'),
  even: footerOf(paper, 'left'),
})

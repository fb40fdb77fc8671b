import { BorderStyle, Paragraph, TextRun } from 'docx'
import { red, redHeadSize, size } from '../page.ts'
import type { Paper } from '../paper.ts'
import { printable } from '../words.ts'
import { font, half, onGrid, pitch } from './styles.ts'
import { alignment } from './table.ts'

/** 发文机关标志 in red, 发文字号 below it, and the red rule (GB/T 9704-2012, 7.2.4, 7.2.5, 7.2.7). */
export const redHeadOf = ({ redHead, number }: Paper, width: number): readonly Paragraph[] => {
  if (redHead === undefined) return []
  const head = new Paragraph({
    alignment: alignment.center,
    spacing: { ...pitch(size.redHead * 1.4), after: 300 },
    children: [
      new TextRun({
        text: printable(redHead),
        font: font.title,
        size: half(redHeadSize(redHead, width)),
        color: red,
      }),
    ],
  })
  const below = new Paragraph({
    ...onGrid,
    alignment: alignment.center,
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: red } },
    spacing: { ...onGrid.spacing, after: 500 },
    children: [new TextRun({ text: printable(number ?? '') })],
  })
  return [head, below]
}

/** A thin rule across the text. */
export const ruleOf = (): Paragraph =>
  new Paragraph({
    spacing: { ...pitch(size.body / 2), after: 160 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })

import { Paragraph, TextRun } from 'docx'
import { size } from '../page.ts'
import type { Block } from '../paper.ts'
import { signatureAt } from '../signature.ts'
import { printable, sealWords, writtenDate } from '../words.ts'
import { onGrid, twips } from './styles.ts'
import { alignment } from './table.ts'
import { runs } from './text.ts'

type Signature = Extract<Block, { kind: 'signature' }>

/** 署名 over the day, the day four characters in from the right (GB/T 9704-2012, 7.3.5.1). */
export const signatureOf = ({ body, date, seal }: Signature, width: number): readonly Paragraph[] => {
  const day = writtenDate(date)
  const at = signatureAt(body, day, width)
  const line = (text: string, left: number, keepNext: boolean) =>
    new Paragraph({
      ...onGrid,
      alignment: alignment.left,
      indent: { left: twips(left) },
      keepNext,
      keepLines: true,
      children: runs(text),
    })
  const place = seal === true ? [line(sealWords, at.middle - 2 * size.body, true)] : []
  const blank = new Paragraph({ ...onGrid, keepNext: true, children: [new TextRun('')] })
  return [blank, line(printable(body), at.body, true), ...place, line(day, at.date, false)]
}

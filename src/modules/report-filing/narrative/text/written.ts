import type { Figures } from './figure.ts'
import { printedFigure } from './figure.ts'
import type { Narrative, Paragraph } from './narrative.ts'
import { isBound, placesOf } from './narrative.ts'

/** What is printed where a number is bound that is no longer there; it can't be taken for a number. */
const lost = '〔数字已失效〕'

/** A stretch of a written text that is a bound number: offsets, end exclusive. */
export interface BoundSpan {
  readonly figure: string
  readonly start: number
  readonly end: number
}

/** A part written out: its text, one paragraph a line, and which stretches of it are bound. */
export interface WrittenPart {
  readonly part: string
  readonly text: string
  readonly bound: readonly BoundSpan[]
}

const pieceText = (figures: Figures, id: string): string => {
  const figure = figures.get(id)
  return figure === undefined ? lost : printedFigure(figure)
}

const writePart = (part: string, paragraphs: readonly Paragraph[], figures: Figures): WrittenPart => {
  const bound: BoundSpan[] = []
  let text = ''
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) text += '\n'
    for (const piece of paragraph) {
      const start = text.length
      text += isBound(piece) ? pieceText(figures, piece.figure) : piece
      if (isBound(piece)) bound.push({ figure: piece.figure, start, end: text.length })
    }
  }
  return { part, text, bound }
}

/** The narrative written out with the numbers as they stand now: preface ('') and six parts, in order. */
export const writeNarrative = (narrative: Narrative, figures: Figures): readonly WrittenPart[] =>
  placesOf(narrative).map(([part, paragraphs]) => writePart(part, paragraphs, figures))

/** The ids of bound numbers that are no longer there. */
export const lostFigures = (narrative: Narrative, figures: Figures): readonly string[] => [
  ...new Set(
    placesOf(narrative)
      .flatMap(([, paragraphs]) => paragraphs.flat())
      .filter((piece) => isBound(piece))
      .map(({ figure }) => figure)
      .filter((id) => !figures.has(id)),
  ),
]

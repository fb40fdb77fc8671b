import type { Run } from '../paper.ts'
import { printable } from '../words.ts'
import { faces } from './faces.ts'
import type { Letter } from './lines.ts'
import { breakLines } from './lines.ts'
import type { Line } from './lines.ts'
import type { Look } from './strip.ts'

/** A text as letters, line by line. */
const lettersOf = (text: string, look: Look): readonly (readonly Letter<Look>[])[] => {
  const face = faces()[look.face]
  return printable(text)
    .split('\n')
    .map((line) =>
      [...line].map((letter) => ({
        letter,
        width: face.widthOf(letter) * look.size + (look.spacing ?? 0),
        style: look,
      })),
    )
}

/** Runs as texts without line ends, each of letters in the look of its run. */
const paragraphsOf = (runs: readonly Run[], look: Look): readonly (readonly Letter<Look>[])[] => {
  const paragraphs: Letter<Look>[][] = [[]]
  for (const { text, bold, underline } of runs) {
    const own: Look = { ...look, ...(bold && { face: 'bold' as const }), ...(underline && { underline }) }
    for (const [index, letters] of lettersOf(text, own).entries()) {
      if (index > 0) paragraphs.push([])
      paragraphs.at(-1)?.push(...letters)
    }
  }
  return paragraphs
}

/** Runs as lines of at most `room` points; only the first line of all is indented. */
export const linesOf = (runs: readonly Run[], look: Look, room: number, indent = 0): readonly Line<Look>[] =>
  paragraphsOf(runs, look).flatMap((letters, index) => breakLines(letters, room, index === 0 ? indent : 0))

import { glue } from '../blocks/glue.ts'

/** A run of text on a page, with its place in points from the lower left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pieces that stand on one line of a page, from left to right. */
export interface PrintedLine {
  readonly pieces: readonly Piece[]
  readonly y: number
}

/** Baselines this share of the letter height apart still make one line: numbers and words sit unevenly. */
const sameLine = 0.4

/** A gap wider than this share of the letter height parts two cells. */
const cellGap = 0.9

/** The pieces of a page as lines, from top to bottom. */
export const linesOf = (pieces: readonly Piece[]): PrintedLine[] => {
  const lines: { pieces: Piece[]; y: number; height: number }[] = []
  const downward = pieces.filter((piece) => piece.text.trim() !== '').sort((one, other) => other.y - one.y)
  for (const piece of downward) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - piece.y) <= sameLine * Math.min(line.height, piece.height))
      line.pieces.push(piece)
    else lines.push({ pieces: [piece], y: piece.y, height: piece.height })
  }
  return lines.map(({ pieces: all, y }) => ({ pieces: all.sort((one, other) => one.x - other.x), y }))
}

/** The cells of a line: pieces that stand close together are one cell. */
export const cellsOf = (line: PrintedLine): string[] => {
  const cells: string[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line.pieces) {
    const text = piece.text.trim()
    const last = cells.at(-1)
    if (last === undefined || piece.x - end > cellGap * piece.height) cells.push(text)
    else cells[cells.length - 1] = glue(last, text)
    end = piece.x + piece.width
  }
  return cells
}

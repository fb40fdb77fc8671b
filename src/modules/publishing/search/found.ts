import type { PublicLine } from '../public/line.ts'

/** A piece of a text, marked where it is a word looked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Where the words stand in a page, or in what is attached to it. */
export interface Passage {
  /** The name of the file it stands in; undefined for the page itself. */
  readonly attachment: string | undefined
  readonly pieces: readonly Piece[]
}

/** A page that was found. */
export interface FoundDocument extends PublicLine {
  readonly titlePieces: readonly Piece[]
  readonly passage: Passage | undefined
}

import type { Line } from './lines.ts'

/** How letters look. */
export interface Look {
  readonly face: 'regular' | 'bold'
  /** Points. */
  readonly size: number
  /** Points added after every letter; none unless given. */
  readonly spacing?: number
  readonly color?: string
  readonly underline?: true
}

/** What a stretch of a page is to somebody who has it read aloud; `Artifact` is not read. */
export type Role = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P' | 'Artifact'

/** A line in its place within a strip: `x` from the left of the text, `baseline` from the top of the strip, points. */
export interface SetLine {
  readonly line: Line<Look>
  readonly x: number
  readonly baseline: number
  /** Added after every letter, so that the line ends at the edge. */
  readonly spacing: number
}

/** A line drawn between two points of a strip. */
export interface Stroke {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
  readonly color?: string
}

/** A cell of a row, for the structure. */
export interface SetCell {
  readonly head: boolean
  readonly colSpan: number
  readonly rowSpan: number
  readonly lines: readonly SetLine[]
}

/** A PNG or JPEG within a strip, as wide as the text. */
export interface SetPicture {
  readonly bytes: Uint8Array
  readonly shows: string
  readonly width: number
}

/** What goes on a page or to the next as one piece. */
export interface Strip {
  readonly height: number
  /** Stays on one page with the strip after it. */
  readonly keep: boolean
  /** Strips of one block: of one paragraph, one table. */
  readonly block: number
  readonly role: Role
  readonly lines: readonly SetLine[]
  readonly strokes: readonly Stroke[]
  /** Rows of a table, for its structure; their lines stand in the cells. */
  readonly rows?: readonly (readonly SetCell[])[]
  /** Said again at the top of every page the block goes on to. */
  readonly again?: readonly Strip[]
  /** Begins a page. */
  readonly newPage?: true
  /** Stands in the list of headings, at this level. */
  readonly bookmark?: { readonly title: string; readonly level: number }
  /** Fills the strip. */
  readonly picture?: SetPicture
  /** A dashed circle: its middle and radius. */
  readonly circle?: { readonly x: number; readonly y: number; readonly radius: number }
}

/** A strip with nothing in it but height. */
export const blankStrip = (block: number, height: number): Strip => ({
  height,
  keep: false,
  block,
  role: 'Artifact',
  lines: [],
  strokes: [],
})

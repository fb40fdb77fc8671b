/** The six parts of the report, and what stands before them. */
export const partNumbers = ['一', '二', '三', '四', '五', '六'] as const
export type PartNumber = (typeof partNumbers)[number]

/** A number bound to its query: shown as it stands now. A cell of the tables goes by its own name. */
export interface Bound {
  readonly figure: string
}

/** Words, or a bound number. */
export type Piece = string | Bound

/** A line of the text. `（一）主动公开` is one that heads an item. */
export type Paragraph = readonly Piece[]

/** The words of a report as structure: numbers that are bound stay live, what is typed is text. */
export interface Narrative {
  readonly preface: readonly Paragraph[]
  readonly parts: Readonly<Record<PartNumber, readonly Paragraph[]>>
}

/** Nothing written yet. */
export const emptyNarrative: Narrative = {
  preface: [],
  parts: { 一: [], 二: [], 三: [], 四: [], 五: [], 六: [] },
}

export const isBound = (piece: Piece): piece is Bound => typeof piece !== 'string'

/** Every place of a narrative with its paragraphs, in printed order; '' is what stands before part 一. */
export const placesOf = ({
  preface,
  parts,
}: Narrative): readonly (readonly [PartNumber | '', readonly Paragraph[]])[] => [
  ['', preface],
  ...partNumbers.map((number) => [number, parts[number]] as const),
]

/** A piece of paper as it is looked at: points of 1/72 inch from its upper left corner, as it is turned. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A character of a page, and where it stands. */
interface Character {
  readonly text: string
  readonly box: Box
}

/** A page as it is looked at, in points. */
export interface PageText {
  readonly width: number
  readonly height: number
  readonly characters: readonly Character[]
  /** Characters whose font does not say what they are: nobody can look for words among them. */
  readonly unmapped: number
}

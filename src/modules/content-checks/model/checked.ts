import type { LocalDate } from '#statute/calendar'

/** A text that is looked through. */
export interface CheckedText {
  readonly where: string
  /** A line for a paragraph, cells of a row parted by tabs. */
  readonly text: string
  /** Read out of a file: its line breaks and signs are not the author's. */
  readonly read?: boolean
}

/** A wording that must not stand, from a list an office loaded. */
export interface WrongWording {
  readonly wrong: string
  /** Null where the list only says that it is wrong. */
  readonly right: string | null
  /** Longer wordings it is part of and in which it is right. */
  readonly unless: readonly string[]
  readonly list: ListName
}

/** A person whose title is given. */
export interface ListedPerson {
  readonly name: string
  /** Each by itself: `县委副书记`, `县长`. */
  readonly titles: readonly string[]
  readonly list: ListName
}

/** The list an entry is of, as findings name it. */
export interface ListName {
  readonly title: string
  readonly version: string
  readonly source: string
  readonly blocks: boolean
}

/** A published document this one is nearly a copy of. */
export interface Likeness {
  readonly title: string
  readonly indexNumber: string
  /** Part of the text both have, 0 to 1. */
  readonly share: number
}

/** How a link was found when it was last asked for. */
export interface LinkFound {
  readonly url: string
  /** Null: it answers. */
  readonly problem: string | null
  /** As people read it; null for what stands in the own database. */
  readonly checkedAt: string | null
}

/** Everything the rules may look at. Pure data: what a database knows was asked before. */
export interface Checked {
  readonly kind: string
  readonly texts: readonly CheckedText[]
  readonly proactive: boolean
  readonly dateWritten: LocalDate | null
  readonly source: string | null
  /** Pictures of the body. */
  readonly images: number
  readonly today: LocalDate
  readonly wordings: readonly WrongWording[]
  readonly people: readonly ListedPerson[]
  /** Whether its kind asks for an interpretation and none is there or on its way. */
  readonly uninterpreted: boolean
  readonly likenesses: readonly Likeness[]
  readonly links: readonly LinkFound[]
}

import type { TakenFile } from '#platform/files'

/** A file that came with an item and is in the store. */
export interface ItemFile {
  /** How the body or the list names it. */
  readonly from: string
  readonly taken: TakenFile
  /** Whether it is a picture of the body; else it is attached. */
  readonly shown: boolean
}

/** One thing as it was read, before anybody said what its fields mean. */
export interface SourceItem {
  readonly fields: Readonly<Record<string, string>>
  /** HTML, where it came as a page or a Word document and not in a field. */
  readonly body: string | null
  readonly files: readonly ItemFile[]
  /** Where it stood on the old site, where that is known. */
  readonly address: string | null
  /** What could not be taken along: Chinese sentences. */
  readonly problems: readonly string[]
}

/** The bounds of one item. */
export const mostFields = 60
export const longestField = 2_000_000
export const mostFiles = 60

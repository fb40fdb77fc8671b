/** The text of a document, for search and checks: without layout, lines apart. */
export interface TextRead {
  readonly text: string
  /** There was more than the bound. */
  readonly truncated: boolean
  /** Why there is no text, or not all of it: a Chinese sentence for the person who sent the document in. */
  readonly note?: string
  /** It was not read for now only: asked again later there may be text. */
  readonly later?: true
}

/** There is no text to be had; the message says why, in Chinese. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

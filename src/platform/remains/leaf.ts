/** A piece of text found in a file: where, in words for a person, and what it says. */
export interface Leaf {
  readonly where: string
  readonly text: string
}

/** Where pieces are put as they are found. */
export interface Finds {
  readonly leaves: Leaf[]
  /** Bytes that are no text: looked through as they are. */
  readonly raw: { readonly where: string; readonly bytes: Uint8Array }[]
  /** What is still to be looked into. */
  readonly inner: { readonly where: string; readonly bytes: Uint8Array; readonly depth: number }[]
}

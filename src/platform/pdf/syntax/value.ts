/** A value of PDF, ISO 32000-1 7.3. */
export type Value =
  | { readonly is: 'plain'; readonly text: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'string'; readonly bytes: Uint8Array }
  | { readonly is: 'array'; readonly items: readonly Value[] }
  | { readonly is: 'dict'; readonly entries: Entries }
  | { readonly is: 'ref'; readonly number: number }

export type Entries = ReadonlyMap<string, Value>

/** An object of a file: its value, and the bytes behind it where it is a stream. */
export interface PdfObject {
  readonly number: number
  readonly value: Value
  readonly stream: Uint8Array | undefined
}

/** All objects of a file that can be found, a number as often as revisions have it. */
export interface PdfFile {
  readonly objects: readonly PdfObject[]
  /** Trailers and the dictionaries of cross-reference streams. */
  readonly trailers: readonly Entries[]
}

/** A whole number, or undefined. */
export const numberOf = (value: Value | undefined): number | undefined => {
  if (value?.is !== 'plain') return undefined
  const number = Number(value.text)
  return Number.isFinite(number) ? number : undefined
}

export const nameOf = (value: Value | undefined): string | undefined =>
  value?.is === 'name' ? value.name : undefined

export const entriesOf = (value: Value | undefined): Entries | undefined =>
  value?.is === 'dict' ? value.entries : undefined

export const itemsOf = (value: Value | undefined): readonly Value[] =>
  value?.is === 'array' ? value.items : []

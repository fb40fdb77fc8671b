/** A Word document to be read on a thread of its own: it may be hostile. */
export interface ConvertTask {
  readonly bytes: Uint8Array
}

/** A picture out of a Word document; the HTML names it `docx-image:N`. */
export interface ConvertedImage {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

export type Converted =
  | { readonly is: 'page'; readonly html: string; readonly images: readonly ConvertedImage[] }
  | { readonly is: 'broken' }

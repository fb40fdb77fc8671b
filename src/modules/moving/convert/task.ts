/** Something to be read on a thread of its own: it may be hostile. */
export type ConvertTask =
  | { readonly what: 'docx'; readonly bytes: Uint8Array }
  | { readonly what: 'xlsx'; readonly bytes: Uint8Array }

/** A picture out of a Word document; the HTML names it `docx-image:N`. */
export interface ConvertedImage {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

export type Converted =
  | { readonly is: 'page'; readonly html: string; readonly images: readonly ConvertedImage[] }
  | { readonly is: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'broken' }

/** Rows of a workbook at most. */
export const mostRows = 100_000

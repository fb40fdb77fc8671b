import type { Box } from './page-text.ts'

/** What is to go: places of a page, counted from 0, or a text wherever it stands. */
export type RedactionMark =
  { readonly page: number; readonly boxes: readonly Box[] } | { readonly text: string }

/** Why a page became a picture. */
export type RasterReason =
  | 'text-left'
  | 'unmapped-text'
  | 'drawn-font'
  | 'picture-under-mark'
  | 'outline-under-mark'
  | 'layers'
  | 'not-rewritten'

/** A redacted document, and what was done to it. */
export interface Redacted {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Where black was drawn, by page. */
  readonly covered: readonly { readonly page: number; readonly boxes: readonly Box[] }[]
  /** Pages that are pictures now, each with the reasons. */
  readonly rasterised: readonly { readonly page: number; readonly why: readonly RasterReason[] }[]
  /** Texts that were to go and stand nowhere in words that can be read. */
  readonly notFound: readonly string[]
  /** Pages with writing that nobody can look for words in (pictures, fonts without meaning): to be looked at by eye. */
  readonly unread: readonly number[]
}

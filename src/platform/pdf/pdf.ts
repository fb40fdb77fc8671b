import type { Redacted, RedactionMark } from './redaction.ts'
import type { PageText } from './page-text.ts'
import { ask } from './desk.ts'

/** How many pages a PDF has. Throws Refusal `pdf-broken`, `pdf-locked`, `pdf-too-large`. */
export const pageCount = (bytes: Uint8Array): Promise<number> => ask('count', { bytes })

/** All pages of several PDFs, one behind the other, as one. Throws Refusal as `pageCount`. */
export const mergePdfs = (parts: readonly Uint8Array[]): Promise<Uint8Array> => ask('merge', { parts })

/** Page numbers `— 1 —` in the feet of all pages, GB/T 9704; `from` is the number of the first. Throws as `pageCount`. */
export const stampPageNumbers = async (bytes: Uint8Array, from = 1): Promise<Uint8Array> => {
  const lines = Array.from({ length: await pageCount(bytes) }, (_, index) => `— ${from + index} —`)
  return ask('stamp', { bytes, lines })
}

/** A page, counted from 0, as a PNG picture at so many dots an inch. Throws Refusal as `pageCount`, and `pdf-no-page`. */
export const renderPage = (bytes: Uint8Array, page: number, dpi = 96): Promise<Uint8Array> =>
  ask('render', { bytes, page, dpi })

/**
 * The characters of pages, counted from 0, with their boxes in points from the upper left corner of the paper as it is
 * looked at. Throws Refusal as `renderPage`.
 */
export const readPdf = (bytes: Uint8Array, pages?: readonly number[]): Promise<readonly PageText[]> =>
  ask('read', { bytes, pages })

/**
 * A new document without what the marks name: the words are taken out of the content, black stands in their place, and
 * nothing but pages is left of the file. A page that can't be taken apart becomes a picture and says so. The document
 * given is not changed. Throws Refusal as `pageCount`.
 */
export const redactPdf = (bytes: Uint8Array, marks: readonly RedactionMark[]): Promise<Redacted> =>
  ask('redact', { bytes, marks })

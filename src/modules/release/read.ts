import { pageCount, readPdf, renderPage } from '#platform/pdf'
import type { PageText } from '#platform/pdf'
import type { FileRecord, Files } from '#platform/files'
import type { TextReader } from '#platform/text'
import type { ReleaseId } from './ids.ts'
import { loadRelease } from './load.ts'
import { bytesOf, fileOfRelease } from './prepare.ts'
import type { Query, ReleaseKind } from './schema/index.ts'

/** The file as it was sent in, or as it goes out. */
export type Side = 'before' | 'after'

/** A file of a document and what kind it is. Throws Refusal `release-missing`, `release-file`. */
export const sideOf = async (
  query: Query,
  id: ReleaseId,
  side: Side,
): Promise<{ readonly kind: ReleaseKind; readonly file: FileRecord }> => {
  const row = await loadRelease(query, id)
  return { kind: row.kind, file: await fileOfRelease(query, side === 'before' ? row.original : row.output) }
}

/** A page, from 0, as a picture; PNG. Throws Refusal `pdf-no-page`. */
export const pagePicture = async (files: Files, { digest }: FileRecord, page: number): Promise<Uint8Array> =>
  renderPage(await bytesOf(files, digest), page, 108)

/** A page, from 0, with its characters. */
export const pageOfRelease = async (
  files: Files,
  { digest }: FileRecord,
  page: number,
): Promise<PageText> => {
  const [read] = await readPdf(await bytesOf(files, digest), [page])
  return read ?? { width: 0, height: 0, characters: [], unmapped: 0 }
}

/** How many pages a file has; null where it has none to count. */
export const pagesOfRelease = async (
  files: Files,
  { kind, file }: { readonly kind: ReleaseKind; readonly file: FileRecord },
): Promise<number | null> => (kind === 'pdf' ? pageCount(await bytesOf(files, file.digest)) : null)

/** All text of a file, for rules and for people. */
export const textOfRelease = async (
  files: Files,
  texts: TextReader,
  { kind, file }: { readonly kind: ReleaseKind; readonly file: FileRecord },
): Promise<string> => {
  const bytes = await bytesOf(files, file.digest)
  if (kind !== 'pdf') return (await texts.textOf(bytes, file.mediaType)).text
  return (await readPdf(bytes))
    .map(({ characters }) => characters.map(({ text }) => text).join(''))
    .join('\n')
}

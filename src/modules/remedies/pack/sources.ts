import { buffer } from 'node:stream/consumers'
import type { Files } from '#platform/files'
import { FileMissing } from '#platform/files'
import { drawPdf } from '#platform/paper'
import { pageCount } from '#platform/pdf'
import { extentOf, isWhole } from '#platform/pictures'
import { Refusal } from '#platform/refusal'
import type { PackLimits } from './limits.ts'
import { sizeText } from './limits.ts'
import type { FileContent } from './parts.ts'
import { picturePaper } from './picture-paper.ts'

/** How a file stands in a pack: as pages, as a file beside it, or not at all, with the reason. */
export type Source =
  | { readonly as: 'pages'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly as: 'attached'; readonly note: string }
  | { readonly as: 'left'; readonly note: string }

/** What may still be bound. */
interface Room {
  readonly pages: number
  readonly bytes: number
  readonly limits: PackLimits
}

export type Store = Pick<Files, 'open'>

/** Why a PDF is not bound; what passes by itself is no reason. */
const pdfTroubles: Readonly<Record<string, string>> = {
  'pdf-locked': 'PDF 设了打开密码，没有装订',
  'pdf-broken': 'PDF 打不开，没有装订',
  'pdf-too-large': 'PDF 页数太多，没有装订',
  'pdf-slow': 'PDF 太复杂，没有装订',
}

const attached = (note: string): Source => ({ as: 'attached', note })

const pdfSource = async (bytes: Uint8Array): Promise<Source> => {
  try {
    return { as: 'pages', bytes, pages: await pageCount(bytes) }
  } catch (error) {
    const note = error instanceof Refusal ? pdfTroubles[error.code] : undefined
    if (note === undefined) throw error
    return attached(note)
  }
}

const brokenPicture = '图片打不开，没有装订'

const pictureSource = async (
  bytes: Uint8Array,
  content: FileContent,
  title: string,
  { pixels }: PackLimits,
): Promise<Source> => {
  const extent = extentOf(bytes)
  const isHuge =
    content.mediaType === 'image/png' && extent !== undefined && extent.width * extent.height > pixels
  if (isHuge) return attached('图片太大，没有装订')
  if (!isWhole(bytes)) return attached(brokenPicture)
  try {
    const drawn = await drawPdf(picturePaper(title, content, bytes))
    return { as: 'pages', bytes: drawn.bytes, pages: drawn.pages }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'paper.picture') return attached(brokenPicture)
    throw error
  }
}

const isPdf = ({ mediaType }: FileContent): boolean => mediaType === 'application/pdf'
const isPicture = ({ mediaType }: FileContent): boolean =>
  mediaType === 'image/png' || mediaType === 'image/jpeg'

const pagesOf = async (
  content: FileContent,
  title: string,
  files: Store,
  limits: PackLimits,
): Promise<Source> => {
  const bytes = new Uint8Array(await buffer(await files.open(content.digest)))
  return isPdf(content) ? pdfSource(bytes) : pictureSource(bytes, content, title, limits)
}

const isMissing = async ({ digest }: FileContent, files: Store): Promise<boolean> => {
  try {
    const stream = await files.open(digest, { start: 0, end: 0 })
    await buffer(stream)
    return false
  } catch (error) {
    if (error instanceof FileMissing) return true
    throw error
  }
}

/**
 * A file as it goes into a pack: a PDF as it is, a PNG or JPEG on a page, all else beside it; so too what is broken,
 * locked, or more than there is room for. Throws Refusal `pdf-busy`, `paper.busy`.
 */
export const sourceOf = async (
  content: FileContent,
  title: string,
  { limits, ...room }: Room,
  files: Store,
): Promise<Source> => {
  if (await isMissing(content, files)) return { as: 'left', note: '文件库里没有这个文件' }
  if (!isPdf(content) && !isPicture(content)) return attached('不是 PDF 或者图片，没有装订')
  if (content.size > limits.file) return attached(`文件超过 ${sizeText(limits.file)}，没有装订`)
  if (content.size > room.bytes) return attached(`本卷装订的文件已满 ${sizeText(limits.bound)}，没有装订`)
  const source = await pagesOf(content, title, files, limits)
  return source.as === 'pages' && source.pages > room.pages
    ? attached(`本卷已满 ${limits.pages} 页，没有装订`)
    : source
}

import type { Canvas } from './draw.ts'
import type { Strip } from './strip.ts'

/** The list of headings beside the pages: each below the last one of a higher level. */
export const bookmarksOf = (canvas: Canvas) => {
  const open: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = []
  return (bookmark: NonNullable<Strip['bookmark']>): void => {
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop()
    const parent = open.at(-1)?.item ?? canvas.outline
    open.push({ level: bookmark.level, item: parent.addItem(bookmark.title.replaceAll('\n', '')) })
  }
}

import { parseDocument } from 'htmlparser2'
import type { Files } from '#platform/files'
import type { Converter } from '../convert/index.ts'
import type { SourceItem } from './item.ts'
import { takeAlong } from './files.ts'
import { elementsIn, htmlOf, rewriteFiles, textIn } from './page/index.ts'
import { Element } from 'domhandler'

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** A Word document as an item: its first heading or line is its title, its pictures are taken along. */
export const wordItem = async (
  {
    converter,
    files,
    largest,
  }: { readonly converter: Converter; readonly files: Pick<Files, 'take'>; readonly largest: number },
  bytes: Uint8Array,
): Promise<Pick<SourceItem, 'body' | 'files' | 'problems'> & { readonly title: string }> => {
  const converted = await converter.convert({ bytes })
  if (converted.is !== 'page')
    return { title: '', body: null, files: [], problems: ['Word 文档打不开，或者太大、太复杂。'] }
  const block = new Element('div', {}, parseDocument(converted.html).children)
  const rewritten = await rewriteFiles(block, {
    whole: (href) => href,
    fetch: async (from) => {
      const image = converted.images[Number(/^docx-image:(\d+)$/u.exec(from)?.[1] ?? -1)]
      if (image === undefined) return undefined
      const ending = endings[image.mediaType]
      if (ending === undefined) return { ok: false, why: 'Word 文档里有一张图片的格式不能显示，没有带过来。' }
      return takeAlong(files, `图片.${ending}`, image.bytes, largest)
    },
  })
  const head = [...elementsIn(block.children)].find(({ name }) => /^(?:h[1-6]|p)$/u.test(name))
  const title = head === undefined ? '' : textIn(head.children).slice(0, 200)
  return { title, body: htmlOf(block), ...rewritten }
}

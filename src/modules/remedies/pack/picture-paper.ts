import type { Paper } from '#platform/paper'
import { sizeText } from './limits.ts'
import type { FileContent } from './parts.ts'

/** Points that are left below a title of one line and above two lines of caption. */
const height = 505

/** Letters of a caption of two lines. */
const longest = 50

const short = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** A picture of the file as a page of a pack: what it is above, which file it was below. */
export const picturePaper = (
  title: string,
  { name, size, digest }: FileContent,
  bytes: Uint8Array,
): Paper => ({
  title: '图片材料',
  language: 'zh-CN',
  pageNumbers: false,
  footer: `${short(name, 20)}　${sizeText(size)}　SM3 ${digest}`,
  blocks: [
    { kind: 'picture', bytes, shows: title, height },
    {
      kind: 'paragraph',
      runs: [{ text: short(title, longest) }],
      align: 'center',
      noIndent: true,
    },
  ],
})

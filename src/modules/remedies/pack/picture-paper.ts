import type { Paper } from '#platform/paper'
import { sizeText } from './limits.ts'
import type { FileContent } from './parts.ts'

/** Points that are left below a title of one line and above the small table of a few. */
const height = 480

const short = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** A picture of the file as a page of a pack: below it what it is, and which file. */
export const picturePaper = (
  title: string,
  { name, size, digest }: FileContent,
  bytes: Uint8Array,
): Paper => ({
  title: '图片材料',
  language: 'zh-CN',
  pageNumbers: false,
  blocks: [
    { kind: 'picture', bytes, shows: title, height },
    {
      kind: 'table',
      head: [],
      rows: [
        ['材料', short(title, 80)],
        ['原文件', `${short(name, 30)}，${sizeText(size)}`],
        ['SM3 摘要', digest],
      ].map(([head = '', text = '']) => [
        { text: head, bold: true },
        { text, align: 'left' },
      ]),
      widths: [1, 6],
      size: 9,
    },
  ],
})

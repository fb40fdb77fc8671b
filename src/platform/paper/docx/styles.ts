import type { IParagraphOptions, IStylesOptions } from 'docx'
import { AlignmentType, HeadingLevel, LineRuleType } from 'docx'
import { letterSpacing, linePitch, size, titlePitch } from '../page.ts'

/** Twentieths of a point, as Word measures. */
export const twips = (points: number): number => Math.round(points * 20)

/** Half points, as Word sizes type. */
export const half = (points: number): number => Math.round(points * 2)

/** GB/T 9704-2012, 7.3: where 小标宋 or 仿宋_GB2312 is not installed, Word takes what stands next to it. */
export const font = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  part: '黑体',
  item: '楷体_GB2312',
  table: '宋体',
} as const

export const pitch = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT })

/** The two characters at the start of a paragraph; in twips where characters cannot be counted. */
export const firstLine = { firstLine: twips(size.body * 2), firstLineChars: 200 } as const

const heading = (family: string, bold = false) => ({
  run: { font: family, size: half(size.body), bold, italics: false, color: '000000' },
  paragraph: { spacing: { ...pitch(linePitch), before: 0, after: 0 }, indent: firstLine, keepNext: true },
})

export const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** The styles of a paper whose text is `width` points wide: Word counts whole twentieths between letters. */
export const stylesOf = (width: number): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: font.body,
        size: half(size.body),
        characterSpacing: Math.floor(letterSpacing(width) * 20),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { font: font.title, size: half(size.title), characterSpacing: 0, bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...pitch(titlePitch), before: 0, after: 0 },
        keepNext: true,
      },
    },
    heading1: heading(font.part),
    heading2: heading(font.item),
    heading3: heading(font.body, true),
    heading4: heading(font.body),
  },
})

/** A paragraph on the grid of 22 lines; a line may break inside an address, which would tear it apart otherwise. */
export const onGrid: IParagraphOptions = { spacing: pitch(linePitch), wordWrap: true }

import type { ISectionPropertiesOptions, IStylesOptions } from 'docx'
import { AlignmentType, convertMillimetersToTwip, LineRuleType } from 'docx'

/** GB/T 9704-2012, 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
const margins = { top: 37, bottom: 35, left: 28, right: 26 }
export const textWidth = convertMillimetersToTwip(156)

/** Half points, as Word counts them: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt, 小五 9 pt. */
export const size = { title: 44, body: 32, pageNumber: 28, table: 21, denseTable: 18 } as const

/**
 * The type of each part of an official document (GB/T 9704-2012, 7.3): the same family for Chinese and Latin,
 * so that quotation marks and digits keep the width of the Chinese type. Where 小标宋 is not installed Word takes 宋体.
 */
export const font = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  part: '黑体',
  item: '楷体_GB2312',
  table: '宋体',
} as const

/** 22 lines on 225 mm: 28.95 pt each, in twentieths of a point. */
const bodyLine = { line: 579, lineRule: LineRuleType.EXACT } as const

/** The two characters at the start of a paragraph; in twentieths of a point where characters cannot be counted. */
const firstLine = { firstLine: size.body * 20, firstLineChars: 200 } as const

export const paragraphStyle = {
  paragraph: 'ReportBody',
  fact: 'ReportFact',
  signature: 'ReportSignature',
} as const

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: font.body, size: size.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
    title: {
      run: { font: font.title, size: size.title, bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 579 },
      },
    },
    heading1: {
      run: { font: font.part, size: size.body, bold: false, color: '000000' },
      paragraph: { spacing: { ...bodyLine, before: 0, after: 0 }, indent: firstLine, keepNext: true },
    },
    heading2: {
      run: { font: font.item, size: size.body, bold: false, color: '000000' },
      paragraph: { spacing: { ...bodyLine, before: 0, after: 0 }, indent: firstLine, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: paragraphStyle.paragraph,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, spacing: bodyLine, indent: firstLine },
    },
    {
      id: paragraphStyle.fact,
      name: '公文题注',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: bodyLine },
    },
    {
      id: paragraphStyle.signature,
      name: '公文落款',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.RIGHT,
        spacing: bodyLine,
        indent: { right: size.body * 20 },
        keepLines: true,
      },
    },
  ],
}

/** The page number stands 7 mm below the text (GB/T 9704-2012, 7.5). */
export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(margins.top),
      bottom: convertMillimetersToTwip(margins.bottom),
      left: convertMillimetersToTwip(margins.left),
      right: convertMillimetersToTwip(margins.right),
      header: convertMillimetersToTwip(15),
      footer: convertMillimetersToTwip(margins.bottom - 7 - 5),
    },
  },
}

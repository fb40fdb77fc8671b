import type { AnnualReport } from '../model/index.ts'
import { toHtml } from './html.ts'
import { toJson } from './json.ts'
import { toMarkdown } from './markdown.ts'

export interface WriteFormat {
  /** With its dot: .docx */
  readonly extension: string
  readonly mediaType: string
  /** What a person calls it. */
  readonly name: string
}

/** What a report can be written as. */
export const writeFormats = {
  docx: {
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word 文档',
  },
  xlsx: {
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel 工作簿',
  },
  html: { extension: '.html', mediaType: 'text/html; charset=utf-8', name: '网页' },
  markdown: { extension: '.md', mediaType: 'text/markdown; charset=utf-8', name: 'Markdown 文本' },
  json: { extension: '.json', mediaType: 'application/json; charset=utf-8', name: 'JSON 数据' },
} as const satisfies Record<string, WriteFormat>

export type WriteFormatName = keyof typeof writeFormats

/** The report as a Word document (GB/T 9704-2012). The part that writes Word is loaded when it is first needed. */
export const toDocx = async (report: AnnualReport): Promise<Uint8Array> => {
  const { documentOf } = await import('./docx/document.ts')
  return documentOf(report)
}

/** The report as an Excel workbook, numbers as numbers. The part that writes Excel is loaded when first needed. */
export const toXlsx = async (report: AnnualReport): Promise<Uint8Array> => {
  const { workbookOf } = await import('./xlsx/workbook.ts')
  return workbookOf(report)
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The report as the bytes of a file. Text formats are UTF-8. */
export const writeReport = async (report: AnnualReport, format: WriteFormatName): Promise<Uint8Array> => {
  switch (format) {
    case 'json':
      return bytes(`${JSON.stringify(toJson(report), null, 2)}\n`)
    case 'html':
      return bytes(toHtml(report))
    case 'markdown':
      return bytes(toMarkdown(report))
    case 'docx':
      return toDocx(report)
    case 'xlsx':
      return toXlsx(report)
  }
}

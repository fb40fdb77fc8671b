import { fileTypeFromBuffer } from 'file-type'

/** What may be handed to the reader. Plain text has no type to sniff. */
const taken = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/zip',
  'application/pdf',
  'application/xml',
  'text/xml',
  'text/html',
])

const kinds: readonly (readonly [type: RegExp, words: string])[] = [
  [/^image\//u, '这是图片，还不能读。请用文字版的年报，或者把全文复制后粘贴。'],
  [/spreadsheetml|ms-excel/u, '这是带宏或者模板格式的 Excel 文件，请另存为 xlsx 以后再试。'],
  [/x-cfb|msword/u, '这是旧版 Word 或者 Excel 文件，请另存为 docx 或者 xlsx 以后再试。'],
  [/rtf/u, '这是 RTF 文件，请在 Word 中另存为 docx 以后再试。'],
  [/opendocument/u, '这是 OpenDocument 文件，请另存为 docx 或者 xlsx 以后再试。'],
  [/^(?:audio|video)\//u, '这是音频或者视频文件，请选择年度报告的文件。'],
]

const otherwise =
  '这不是年度报告的文件，请选择 Word 文档（docx）、Excel 工作簿（xlsx）、PDF、网页、文本、Markdown 或者本系统的 JSON。'

/** A Chinese sentence on why these bytes are not taken, by what they are, not by what they are called. */
export const refusalOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const type = await fileTypeFromBuffer(bytes)
  if (type === undefined || taken.has(type.mime)) return undefined
  return kinds.find(([pattern]) => pattern.test(type.mime))?.[1] ?? otherwise
}

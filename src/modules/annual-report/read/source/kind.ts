import { ReadError } from '../error.ts'
import { largestInput } from './limits.ts'

export type TextKind = 'html' | 'text' | 'json'

/** Files we know by their first bytes and cannot read here, each with what its owner can do. */
const foreign: readonly { readonly magic: readonly number[]; readonly message: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    message: '这是旧版 Word 或者 Excel 文件，目前还不能读。请另存为 docx 或者 xlsx 后再试。',
  },
]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const utf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Whether the bytes are a PDF. */
export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, [0x25, 0x50, 0x44, 0x46])

/** Whether the bytes are a zip archive, as Word's DOCX and Excel's XLSX are. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])

/** Refuses what cannot be a report: nothing, too much, or not text. Throws ReadError. */
export const refuseUnreadable = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new ReadError('empty', '文件是空的，请选择有内容的年度报告。')
  if (bytes.length > largestInput)
    throw new ReadError('too-large', '文件超过 50 MB，不像是年度报告，请核对后重新选择。')
  const known = foreign.find(({ magic }) => startsWith(bytes, magic))
  if (known) throw new ReadError('unsupported', known.message)
  if (!utf16(bytes) && !isArchive(bytes) && !isPdf(bytes) && bytes.subarray(0, 65_536).includes(0))
    throw new ReadError(
      'binary',
      '这不是文字文件，请选择 Word（DOCX）、Excel（XLSX）、网页（HTML）、文本（TXT、Markdown）或者 JSON 格式的年度报告。',
    )
}

/** What the decoded text is: its content decides, the file name only breaks ties. */
export const kindOf = (text: string, name: string): TextKind => {
  const start = text.slice(0, 2000).trimStart()
  if (start.startsWith('{') && /"schema"\s*:\s*"gongkai\./u.test(text.slice(0, 4000))) return 'json'
  if (
    /^<(?:!doctype|html|head|body|meta|div|p|table|article|section|h[1-6]|span|style|script|\?xml)\b/iu.test(
      start,
    )
  )
    return 'html'
  if (/\.json$/iu.test(name)) return 'json'
  return /\.(?:html?|xhtml|shtml|mht)$/iu.test(name) && /<[a-z]+[^>]*>/iu.test(text) ? 'html' : 'text'
}

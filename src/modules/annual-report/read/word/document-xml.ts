import type { UnzipFileInfo } from 'fflate'
import { unzipSync } from 'fflate'
import { ReadError } from '../error.ts'

/** The text of the longest annual report is far below this; more is a bomb or not a report. */
const largestXml = 64 * 1024 * 1024

const main = 'word/document.xml'

/** The main part of a Word document, inflated within a limit. Throws ReadError when there is none. */
export const documentXml = (bytes: Uint8Array): string => {
  let size = 0
  const wanted = (file: UnzipFileInfo): boolean => {
    if (file.name !== main) return false
    size = file.originalSize
    return size <= largestXml
  }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: wanted })
  } catch {
    throw new ReadError('binary', '这个 Word 文件已经损坏，打不开，请重新另存后再试。')
  }
  const xml = parts[main]
  if (xml) return new TextDecoder().decode(xml)
  if (size > largestXml)
    throw new ReadError('too-large', '这个 Word 文件展开后过大，不像是年度报告，请核对后重新选择。')
  throw new ReadError(
    'unsupported',
    '这不是 Word 文件，目前还不能读。请用 Word（DOCX）、网页或者文本格式的报告。',
  )
}

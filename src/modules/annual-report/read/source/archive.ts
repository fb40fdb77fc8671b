import type { UnzipFileInfo } from 'fflate'
import { unzipSync } from 'fflate'
import { ReadError } from '../error.ts'

/** The text of the longest annual report is far below this; more is a bomb or not a report. */
const largestText = 64 * 1024 * 1024

/** What an archive is, by the part every file of its kind has. */
export type ArchiveKind = 'Word' | 'Excel'

const mains: readonly (readonly [part: string, kind: ArchiveKind])[] = [
  ['word/document.xml', 'Word'],
  ['xl/workbook.xml', 'Excel'],
]

const damaged = (kind: string): ReadError =>
  new ReadError('binary', `这个 ${kind} 文件已经损坏，打不开，请重新另存后再试。`)

/** What an archive holds, without inflating anything. Throws ReadError for one that is broken, or holds neither. */
export const archiveKind = (bytes: Uint8Array): ArchiveKind => {
  const names = new Set<string>()
  const listed = ({ name }: UnzipFileInfo): boolean => {
    names.add(name.toLowerCase())
    return false
  }
  try {
    unzipSync(bytes, { filter: listed })
  } catch {
    throw damaged('Word 或者 Excel')
  }
  const found = mains.find(([part]) => names.has(part))
  if (found) return found[1]
  throw new ReadError(
    'unsupported',
    '这不是 Word 或者 Excel 文件，目前还不能读。请用 Word（DOCX）、Excel（XLSX）、网页或者文本格式的报告。',
  )
}

/** The wanted parts of an archive as text, by their names in small letters, inflated within a limit. Throws ReadError. */
export const partsOf = (
  bytes: Uint8Array,
  kind: ArchiveKind,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> => {
  let size = 0
  const taken = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name.toLowerCase())) return false
    size += originalSize
    return size <= largestText
  }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: taken })
  } catch {
    throw damaged(kind)
  }
  if (size > largestText)
    throw new ReadError('too-large', `这个 ${kind} 文件展开后过大，不像是年度报告，请核对后重新选择。`)
  const decoder = new TextDecoder()
  return new Map(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), decoder.decode(part)]))
}

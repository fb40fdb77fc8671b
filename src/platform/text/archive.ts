import { strFromU8, unzipSync } from 'fflate'
import { Unreadable } from './text-read.ts'

/** What the parts that are read of one document may unpack to together, in bytes; pictures are not unpacked. */
const mostUnpacked = 64 * 1024 * 1024

/** The parts of a packed document as XML, by name, in the order of the numbers in their names. */
export const partsOf = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> => {
  let unpacked = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!wanted(name)) return false
    unpacked += originalSize
    if (unpacked > mostUnpacked)
      throw new Unreadable('文档里的文字太多，系统没有读取，所以搜索不到它的内容。')
    return true
  }
  const parts = Object.entries(unzipSync(bytes, { filter }))
  const sorted = parts.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return new Map(sorted.map(([name, content]) => [name, strFromU8(content)]))
}

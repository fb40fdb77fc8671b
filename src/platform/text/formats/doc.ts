import { viewOf } from '../ole/chain.ts'
import type { Ole } from '../ole/ole.ts'
import type { Sink } from '../sink.ts'
import { Unreadable } from '../text-read.ts'

const mostStream = 256 * 1024 * 1024

const topStream = async ({ entries, bytesOf }: Ole, name: string): Promise<Uint8Array> => {
  const entry = entries.find((each) => each.within.length === 0 && each.name === name)
  if (!entry) throw new Unreadable('这个 Word 文档缺了一部分，读不出文字。请另存为 DOCX 后再传。')
  return bytesOf(entry, mostStream)
}

/** A stretch of the text: where it lies in the stream, and whether one byte or two make a character. */
interface Piece {
  readonly start: number
  readonly characters: number
  readonly narrow: boolean
}

/** The piece table ([MS-DOC] 2.8.35), behind the property changes of the Clx. */
const piecesOf = (clx: Uint8Array): Piece[] => {
  const view = viewOf(clx)
  let at = 0
  while (clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  const size = view.getUint32(at + 1, true)
  const table = at + 5
  const count = Math.floor((size - 4) / 12)
  return Array.from({ length: count }, (_, index) => {
    const characters = view.getUint32(table + index * 4 + 4, true) - view.getUint32(table + index * 4, true)
    const place = view.getUint32(table + (count + 1) * 4 + index * 8 + 2, true)
    const narrow = (place & 0x4000_0000) !== 0
    const offset = place & 0x3fff_ffff
    return { start: narrow ? offset / 2 : offset, characters, narrow }
  })
}

/** Word's marks: a field shows its result, not its code; cells, rows and paragraphs end. */
const readable = (text: string): string =>
  text
    .replaceAll(/\u0013[^\u0013-\u0015]*[\u0014\u0015]/gu, '')
    .replaceAll('\u0007', ' ')
    .replaceAll(/[\r\u000b\u000c]/gu, '\n')

/** DOC and WPS since Word 97 ([MS-DOC] 2.4.1): the pieces of text in their order. Throws Unreadable. */
export const addDoc = async (ole: Ole, sink: Sink): Promise<void> => {
  const main = await topStream(ole, 'WordDocument')
  const view = viewOf(main)
  if (view.getUint16(0, true) !== 0xa5_ec || view.getUint16(2, true) < 0xc1)
    throw new Unreadable('这是 Word 97 以前的文档，读不出文字。请另存为 DOCX 后再传。')
  const flags = view.getUint16(10, true)
  if ((flags & 0x0100) !== 0) throw new Unreadable('文档设了打开密码，读不出文字。请去掉密码后再传。')
  const table = await topStream(ole, (flags & 0x0200) === 0 ? '0Table' : '1Table')
  const [start, size] = [view.getUint32(0x01a2, true), view.getUint32(0x01a6, true)]
  let text = ''
  for (const piece of piecesOf(table.subarray(start, start + size))) {
    const bytes = main.subarray(piece.start, piece.start + piece.characters * (piece.narrow ? 1 : 2))
    text += new TextDecoder(piece.narrow ? 'windows-1252' : 'utf-16le').decode(bytes)
    if (text.length > 8_000_000) break
  }
  sink.add(readable(text))
}

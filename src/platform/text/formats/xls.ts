import { viewOf } from '../ole/chain.ts'
import type { Ole } from '../ole/ole.ts'
import type { Sink } from '../sink.ts'
import { Unreadable } from '../text-read.ts'
import type { XlsRecord } from './xls-records.ts'
import { recordsOf, sharedTextsOf } from './xls-records.ts'

const ids = {
  sharedTexts: 0xfc,
  sharedCell: 0xfd,
  number: 0x0203,
  packed: 0x027e,
  packedRow: 0xbd,
  locked: 0x2f,
}

const mostStream = 256 * 1024 * 1024

/** A number packed into 30 bits: an integer or the upper half of a double, perhaps a hundredfold. */
const unpackNumber = (packed: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(4, packed & ~3, true)
  const value = (packed & 2) === 0 ? view.getFloat64(0, true) : packed >> 2
  return (packed & 1) === 0 ? value : value / 100
}

interface Cell {
  readonly row: number
  readonly text: string
}

/** The cells of a record with texts or numbers; none for all other records. */
const cellsOf = ({ id, pieces: [bytes] }: XlsRecord, shared: readonly string[]): readonly Cell[] => {
  if (!bytes || bytes.length < 10) return []
  const view = viewOf(bytes)
  const row = view.getUint16(0, true)
  if (id === ids.sharedCell) return [{ row, text: shared[view.getUint32(6, true)] ?? '' }]
  if (id === ids.number && bytes.length >= 14) return [{ row, text: String(view.getFloat64(6, true)) }]
  if (id === ids.packed) return [{ row, text: String(unpackNumber(view.getInt32(6, true))) }]
  if (id !== ids.packedRow) return []
  return Array.from({ length: Math.floor((bytes.length - 6) / 6) }, (_, index) => ({
    row,
    text: String(unpackNumber(view.getInt32(6 + index * 6, true))),
  }))
}

/** XLS and ET since Excel 97 ([MS-XLS]): cells with texts and numbers, a row a line. Throws Unreadable. */
export const addXls = async (ole: Ole, sink: Sink): Promise<void> => {
  const entry = ole.entries.find(({ name, within }) => within.length === 0 && name === 'Workbook')
  if (!entry) throw new Unreadable('这是 Excel 97 以前的表格，读不出文字。请另存为 XLSX 后再传。')
  let shared: readonly string[] = []
  let last = -1
  for (const record of recordsOf(await ole.bytesOf(entry, mostStream))) {
    if (record.id === ids.locked) throw new Unreadable('表格设了打开密码，读不出文字。请去掉密码后再传。')
    if (record.id === ids.sharedTexts) shared = sharedTextsOf(record)
    for (const { row, text } of cellsOf(record, shared)) {
      sink.add(row === last ? ' ' : '\n')
      last = row
      if (!sink.add(text)) return
    }
  }
}

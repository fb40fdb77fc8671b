import { oleOf } from './ole.ts'

const isNarrow = (text: string): boolean => /^[\u0000-\u007f]*$/u.test(text)

/** A Word 97 document of pieces; those of ASCII alone are laid one byte a character. */
export const docOf = (
  pieces: readonly string[],
  { locked = false }: { readonly locked?: boolean } = {},
): Buffer => {
  const fib = Buffer.alloc(0x400)
  fib.writeUInt16LE(0xa5_ec, 0)
  fib.writeUInt16LE(0xc1, 2)
  fib.writeUInt16LE(locked ? 0x03_00 : 0x02_00, 10)
  const laid: Buffer[] = [fib]
  const clx = Buffer.alloc(5 + 4 * (pieces.length + 1) + 8 * pieces.length)
  clx[0] = 2
  clx.writeUInt32LE(clx.length - 5, 1)
  let at = fib.length
  let characters = 0
  pieces.forEach((text, index) => {
    const narrow = isNarrow(text)
    const bytes = Buffer.from(text, narrow ? 'latin1' : 'utf16le')
    characters += text.length
    clx.writeUInt32LE(characters, 5 + 4 * (index + 1))
    const place = narrow ? (at * 2 + 0x4000_0000) >>> 0 : at
    clx.writeUInt32LE(place, 5 + 4 * (pieces.length + 1) + 8 * index + 2)
    laid.push(bytes)
    at += bytes.length
  })
  fib.writeUInt32LE(0, 0x01a2)
  fib.writeUInt32LE(clx.length, 0x01a6)
  return oleOf({ WordDocument: Buffer.concat(laid), '1Table': clx })
}

const recordOf = (id: number, bytes: Uint8Array): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(bytes.length, 2)
  return Buffer.concat([head, bytes])
}

const cell = (id: number, row: number, column: number, value: Buffer): Buffer => {
  const place = Buffer.alloc(6)
  place.writeUInt16LE(row, 0)
  place.writeUInt16LE(column, 2)
  return recordOf(id, Buffer.concat([place, value]))
}

/** The shared texts, cut after the first character of each so that the rest goes on in the next record, wide. */
const sharedTexts = (texts: readonly string[]): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(texts.length, 0)
  head.writeUInt32LE(texts.length, 4)
  let pending: Buffer[] = [head]
  const records: Buffer[] = []
  const flush = () => {
    records.push(recordOf(records.length === 0 ? 0xfc : 0x3c, Buffer.concat(pending)))
    pending = []
  }
  for (const text of texts) {
    const narrow = isNarrow(text.slice(0, 1))
    const start = Buffer.alloc(3)
    start.writeUInt16LE(text.length, 0)
    start[2] = narrow ? 0 : 1
    pending.push(start, Buffer.from(text.slice(0, 1), narrow ? 'latin1' : 'utf16le'))
    flush()
    pending.push(Buffer.from([1]), Buffer.from(text.slice(1), 'utf16le'))
  }
  flush()
  return Buffer.concat(records)
}

const numberCell = (row: number, column: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  if (Number.isInteger(value)) {
    bytes.writeInt32LE((value << 2) | 2, 0)
    return cell(0x027e, row, column, bytes.subarray(0, 4))
  }
  if (Number.isInteger(value * 100) && !Number.isInteger(value * 2)) {
    bytes.writeInt32LE(((value * 100) << 2) | 3, 0)
    return cell(0x027e, row, column, bytes.subarray(0, 4))
  }
  bytes.writeDoubleLE(value, 0)
  return cell(0x0203, row, column, bytes)
}

/** An Excel 97 workbook: the first row refers to texts by number, the rows behind it hold numbers. */
export const xlsOf = (
  texts: readonly string[],
  [references, ...rows]: readonly (readonly number[])[],
): Buffer => {
  const referring = (references ?? []).map((index, column) => {
    const number = Buffer.alloc(4)
    number.writeUInt32LE(index)
    return cell(0xfd, 0, column, number)
  })
  const numbers = rows.flatMap((row, index) =>
    row.map((value, column) => numberCell(index + 1, column, value)),
  )
  return oleOf({ Workbook: Buffer.concat([sharedTexts(texts), ...referring, ...numbers]) })
}

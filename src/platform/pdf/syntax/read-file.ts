import { unpacked } from './filters.ts'
import { Lexer } from './lexer.ts'
import type { Entries, PdfFile, PdfObject, Value } from './value.ts'
import { entriesOf, nameOf, numberOf } from './value.ts'

const startOf = /(?<![0-9])(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj/gu

const streamFrom = (bytes: Uint8Array, at: number): number | undefined => {
  const head = Buffer.from(bytes.subarray(at, at + 12)).toString('latin1')
  const found = /^[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)?/u.exec(head)
  return found === null ? undefined : at + found[0].length
}

/** Where a stream ends: by its length where `endstream` stands there, else where it stands. */
const streamTo = (bytes: Buffer, from: number, length: number | undefined): number => {
  if (
    length !== undefined &&
    /^\s*endstream/u.test(bytes.toString('latin1', from + length, from + length + 14))
  )
    return from + length
  const at = bytes.indexOf('endstream', from)
  return at === -1 ? bytes.length : at
}

/** Objects packed into a stream of objects, 7.5.7. */
const packedIn = ({ value, stream }: PdfObject): readonly PdfObject[] => {
  const entries = entriesOf(value)
  if (entries === undefined || stream === undefined || nameOf(entries.get('Type')) !== 'ObjStm') return []
  const { bytes, left } = unpacked(entries, stream)
  if (left.length > 0) return []
  const [count, first] = [numberOf(entries.get('N')) ?? 0, numberOf(entries.get('First')) ?? 0]
  const heads = new Lexer(bytes)
  return Array.from(
    { length: Math.min(count, 100_000) },
    () => [Number(heads.word()), Number(heads.word())] as const,
  ).flatMap(([number, offset]): PdfObject[] => {
    const read = Number.isFinite(offset) ? new Lexer(bytes, first + offset).value() : undefined
    return read === undefined ? [] : [{ number, value: read, stream: undefined }]
  })
}

const packedOrNone = (object: PdfObject): readonly PdfObject[] => {
  try {
    return packedIn(object)
  } catch {
    return []
  }
}

/**
 * Everything a file holds, found by looking through its bytes and not by its own table: older revisions, what was
 * deleted and what nothing points to are there too. Never throws for what the bytes are.
 */
export const readFile = (given: Uint8Array): PdfFile => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const text = bytes.toString('latin1')
  const objects: PdfObject[] = []
  const lengths = new Map<number, number>()
  const trailers: Entries[] = []
  startOf.lastIndex = 0
  for (let found = startOf.exec(text); found !== null; found = startOf.exec(text)) {
    const lexer = new Lexer(bytes, startOf.lastIndex)
    const value: Value = lexer.value() ?? { is: 'plain', text: 'null' }
    const number = Number(found[1])
    const entries = entriesOf(value)
    const from = entries === undefined ? undefined : streamFrom(bytes, lexer.at)
    let stream: Uint8Array | undefined
    if (entries !== undefined && from !== undefined) {
      const asked = entries.get('Length')
      const length = asked?.is === 'ref' ? lengths.get(asked.number) : numberOf(asked)
      const to = streamTo(bytes, from, length)
      stream = bytes.subarray(from, to)
      startOf.lastIndex = to
      if (nameOf(entries.get('Type')) === 'XRef') trailers.push(entries)
    } else startOf.lastIndex = Math.max(startOf.lastIndex, lexer.at)
    const length = numberOf(value)
    if (length !== undefined) lengths.set(number, length)
    objects.push({ number, value, stream })
  }
  for (const { index } of text.matchAll(/trailer/gu)) {
    const entries = entriesOf(new Lexer(bytes, index + 7).value())
    if (entries !== undefined) trailers.push(entries)
  }
  return { objects: objects.flatMap((object) => [object, ...packedOrNone(object)]), trailers }
}

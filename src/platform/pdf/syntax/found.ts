import { rewriteContent } from './content.ts'
import { isPicture, unpacked } from './filters.ts'
import { readFile } from './read-file.ts'
import type { Meanings } from './to-unicode.ts'
import { meaningsOf } from './to-unicode.ts'
import type { Entries, PdfObject, Value } from './value.ts'
import { entriesOf } from './value.ts'

/** What the bytes of a file hold. */
export interface FoundInPdf {
  readonly texts: readonly { readonly where: string; readonly text: string }[]
  /** Streams without their filters. */
  readonly streams: readonly { readonly where: string; readonly bytes: Uint8Array }[]
}

/** A string as its bytes may be meant: UTF-16 by its mark, UTF-8, Latin, what Chinese Windows writes. */
const meantBy = (bytes: Uint8Array): readonly string[] => {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder('utf-16be').decode(bytes)]
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder('utf-16le').decode(bytes)]
  return [
    ...new Set([
      new TextDecoder().decode(bytes),
      new TextDecoder('gb18030').decode(bytes),
      new TextDecoder('utf-16be').decode(bytes),
    ]),
  ]
}

interface Said {
  readonly strings: Uint8Array[]
  readonly names: string[]
}

const collect = (value: Value, said: Said): void => {
  switch (value.is) {
    case 'string':
      said.strings.push(value.bytes)
      return
    case 'name':
      said.names.push(Buffer.from(value.name, 'latin1').toString('utf8'))
      return
    case 'array':
      for (const item of value.items) collect(item, said)
      return
    case 'dict':
      for (const [key, each] of value.entries) {
        said.names.push(Buffer.from(key, 'latin1').toString('utf8'))
        collect(each, said)
      }
      return
    case 'plain':
    case 'ref':
      return
  }
}

const joinedBy = (strings: readonly Uint8Array[]): readonly string[] => {
  const each = strings.map(meantBy)
  const most = Math.max(0, ...each.map(({ length }) => length))
  return Array.from({ length: most }, (_, way) => each.map((ways) => ways[way] ?? ways[0] ?? '').join(''))
}

const read = (bytes: Uint8Array, meanings: Meanings): string => {
  const hex = Buffer.from(bytes).toString('hex')
  const width = [...meanings.keys()][0]?.length ?? 4
  const parts: string[] = []
  for (let at = 0; at + width <= hex.length; at += width)
    parts.push(
      Buffer.from(meanings.get(hex.slice(at, at + width)) ?? '', 'hex')
        .swap16()
        .toString('utf16le'),
    )
  return parts.join('')
}

const evenly = (hex: string): string => (hex.length % 4 === 0 ? hex : '')

const tableOf = (bytes: Uint8Array): Meanings | undefined => {
  if (!Buffer.from(bytes.subarray(0, 4000)).includes('begincmap') && !Buffer.from(bytes).includes('beginbf'))
    return undefined
  return new Map([...meaningsOf(bytes)].map(([code, meant]) => [code, evenly(meant)]))
}

const spelled = (meanings: Meanings): string =>
  [...meanings]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, meant]) => Buffer.from(meant, 'hex').swap16().toString('utf16le'))
    .join('')

const isContent = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 200_000)).toString('latin1')
  return /(?:^|\s)(?:BT|Tj|TJ|BDC|BMC|Do|re|cm)(?:\s|$)/u.test(head)
}

interface Unpacked {
  readonly object: PdfObject
  readonly entries: Entries
  readonly bytes: Uint8Array
  readonly isPicture: boolean
}

const unpackedOrRaw = (object: PdfObject): readonly Unpacked[] => {
  const entries = entriesOf(object.value)
  if (entries === undefined || object.stream === undefined) return []
  try {
    const done = unpacked(entries, object.stream)
    return [{ object, entries, bytes: done.bytes, isPicture: isPicture(done) }]
  } catch {
    return [{ object, entries, bytes: object.stream, isPicture: false }]
  }
}

/** Everything the bytes of a PDF hold, of every revision, whether or not anything points to it. Never throws. */
export const foundInPdf = (bytes: Uint8Array): FoundInPdf => {
  const { objects, trailers } = readFile(bytes)
  const texts: { where: string; text: string }[] = []
  const tell = (where: string, said: Said) => {
    for (const text of joinedBy(said.strings)) texts.push({ where: `${where}的字符串`, text })
    texts.push({ where: `${where}的名称`, text: said.names.join('\n') })
  }
  for (const { number, value } of objects) {
    const said: Said = { strings: [], names: [] }
    collect(value, said)
    tell(`对象 ${number}`, said)
  }
  for (const trailer of trailers) {
    const said: Said = { strings: [], names: [] }
    collect({ is: 'dict', entries: trailer }, said)
    tell('文件尾', said)
  }
  const streams = objects.flatMap(unpackedOrRaw)
  const tables = streams
    .flatMap(({ bytes: stream }) => {
      const table = tableOf(stream)
      return table === undefined ? [] : [table]
    })
    .slice(0, 60)
  for (const table of tables) texts.push({ where: '字体的字符表', text: spelled(table) })
  for (const { object, bytes: content, isPicture: picture } of streams) {
    if (picture || !isContent(content)) continue
    const { shown, rest } = contentOf(content)
    tell(`对象 ${object.number} 的页面内容`, { strings: rest, names: [] })
    for (const table of tables)
      texts.push({
        where: `对象 ${object.number} 的文字`,
        text: shown.map((each) => read(each, table)).join(''),
      })
  }
  return {
    texts,
    streams: streams.map(({ object, bytes: unpackedBytes }) => ({
      where: `对象 ${object.number}`,
      bytes: unpackedBytes,
    })),
  }
}

const contentOf = (
  content: Uint8Array,
): { readonly shown: readonly Uint8Array[]; readonly rest: Uint8Array[] } => {
  const said: Said = { strings: [], names: [] }
  const { shown, beside } = rewriteContent(content)
  for (const value of beside) collect(value, said)
  const strings = [...shown.values()].flat()
  return { shown: strings, rest: [...strings, ...said.strings] }
}

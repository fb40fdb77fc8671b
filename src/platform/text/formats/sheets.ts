import { Parser } from 'htmlparser2'
import { partsOf } from '../archive.ts'
import type { Sink } from '../sink.ts'
import { localName } from '../xml.ts'

/** The texts cells refer to by their number; readings of East Asian characters (rPh) are left out. */
const sharedTexts = (xml: string): string[] => {
  const texts: string[] = []
  let text = ''
  let writing = false
  let reading = false
  const parser = new Parser(
    {
      onopentag: (full) => {
        const name = localName(full)
        if (name === 'si') text = ''
        if (name === 'rPh') reading = true
        writing = name === 't' && !reading
      },
      ontext: (piece) => {
        if (writing) text += piece
      },
      onclosetag: (full) => {
        const name = localName(full)
        writing = false
        if (name === 'rPh') reading = false
        if (name === 'si') texts.push(text)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return texts
}

const addSheet = (xml: string, shared: readonly string[], sink: Sink): void => {
  let type = ''
  let value = ''
  let writing = false
  const parser = new Parser(
    {
      onopentag: (full, attributes) => {
        const name = localName(full)
        if (name === 'c') [type, value] = [attributes['t'] ?? '', '']
        writing = name === 'v' || name === 't'
      },
      ontext: (piece) => {
        if (writing) value += piece
      },
      onclosetag: (full) => {
        const name = localName(full)
        writing = false
        if (name === 'row') sink.add('\n')
        if (name !== 'c' || value === '') return
        if (!sink.add(`${type === 's' ? (shared[Number(value)] ?? '') : value} `)) parser.pause()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

/** XLSX: the cells of each sheet, a row a line. Formulas give the value they had when the file was saved. */
export const addSheets = (bytes: Uint8Array, sink: Sink): void => {
  const parts = partsOf(bytes, (name) => /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/u.test(name))
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '')
  for (const [name, xml] of parts) if (name.startsWith('xl/worksheets/')) addSheet(xml, shared, sink)
}

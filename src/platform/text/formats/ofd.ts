import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import { partsOf } from '../archive.ts'
import type { Sink } from '../sink.ts'
import { localName } from '../xml.ts'

/** Texts whose tops differ by less stand on one line, in millimetres. */
const sameLine = 1

/** GB/T 33190 §11: the text codes of a page's text objects, as they are laid; a new height is a new line. */
const addPage = (xml: string, sink: Sink): void => {
  let writing = false
  let top = Number.NaN
  const parser = new Parser(
    {
      onopentag: (full, attributes) => {
        const name = localName(full)
        if (name === 'TextObject') {
          const [, y] = (attributes['Boundary'] ?? '').trim().split(/\s+/u).map(Number)
          const apart = y === undefined || !(Math.abs(y - top) < sameLine)
          if (apart) sink.add('\n')
          top = y ?? Number.NaN
        }
        writing = name === 'TextCode'
      },
      ontext: (piece) => {
        if (writing && !sink.add(piece)) parser.pause()
      },
      onclosetag: () => {
        writing = false
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  sink.add('\n')
}

/** Where a document's list of pages says they lie, in their order. */
const pagePlaces = (path: string, xml: string): string[] => {
  const places: string[] = []
  const parser = new Parser(
    {
      onopentag: (full, attributes) => {
        const place = localName(full) === 'Page' ? attributes['BaseLoc'] : undefined
        if (place === undefined) return
        places.push(place.startsWith('/') ? place.slice(1) : posix.join(posix.dirname(path), place))
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return places
}

/** OFD: the pages in the order of the document's list; pages no list names come behind. */
export const addOfd = (bytes: Uint8Array, sink: Sink): void => {
  const parts = partsOf(bytes, (name) => /(?:^|\/)(?:Document|Content)\.xml$/u.test(name))
  const listed = [...parts].flatMap(([path, xml]) =>
    path.endsWith('Document.xml') ? pagePlaces(path, xml) : [],
  )
  const pages = [...parts.keys()].filter((path) => path.endsWith('Content.xml') && !path.includes('Tpls/'))
  for (const path of new Set([...listed, ...pages])) {
    const xml = parts.get(path)
    if (xml !== undefined) addPage(xml, sink)
  }
}

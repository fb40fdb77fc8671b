import { Parser } from 'htmlparser2'
import type { Sink } from './sink.ts'

/** What the elements of a format mean for its text; names without their prefix. */
export interface XmlRules {
  /** Elements whose text is text of the document. */
  readonly text: ReadonlySet<string>
  /** What stands in the text behind an element: a line break, a blank. */
  readonly after: Readonly<Record<string, string>>
  /** Elements that repeat text or hide it. */
  readonly silent: ReadonlySet<string>
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Adds the text of an XML part. Entities of the part's own are never resolved. */
export const addXml = (xml: string, { text, after, silent }: XmlRules, sink: Sink): void => {
  let writing = 0
  let silence = 0
  const parser = new Parser(
    {
      onopentag: (full) => {
        const name = localName(full)
        if (silent.has(name)) silence += 1
        if (text.has(name)) writing += 1
      },
      ontext: (piece) => {
        if (writing > 0 && silence === 0 && !sink.add(piece)) parser.pause()
      },
      onclosetag: (full) => {
        const name = localName(full)
        if (silent.has(name)) silence -= 1
        if (text.has(name)) writing -= 1
        if (Object.hasOwn(after, name)) sink.add(after[name] ?? '')
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

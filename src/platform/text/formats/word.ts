import { partsOf } from '../archive.ts'
import type { Sink } from '../sink.ts'
import { addXml } from '../xml.ts'

const rules = {
  text: new Set(['t']),
  after: { p: '\n', tab: ' ', br: '\n', tc: ' ' },
  silent: new Set(['Fallback', 'del', 'moveFrom', 'instrText']),
}

/** DOCX: the body, then notes and comments, then heads and feet. */
export const addWord = (bytes: Uint8Array, sink: Sink): void => {
  const parts = partsOf(bytes, (name) =>
    /^word\/(?:document|(?:foot|end)notes|header\d*|footer\d*)\.xml$/u.test(name),
  )
  for (const xml of parts.values()) addXml(xml, rules, sink)
}

import { partsOf } from '../archive.ts'
import type { Sink } from '../sink.ts'
import { addXml } from '../xml.ts'

const rules = { text: new Set(['t']), after: { p: '\n', br: '\n', sld: '\n' }, silent: new Set(['Fallback']) }

/** PPTX: slides in their order, then the speaker's notes. */
export const addSlides = (bytes: Uint8Array, sink: Sink): void => {
  const named = (folder: string) => (name: string) =>
    new RegExp(`^ppt/${folder}/[^/]+\\.xml$`, 'u').test(name)
  for (const wanted of [named('slides'), named('notesSlides')])
    for (const xml of partsOf(bytes, wanted).values()) addXml(xml, rules, sink)
}

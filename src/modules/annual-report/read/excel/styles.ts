import type { Format } from './format.ts'
import { formatOf } from './format.ts'
import { walk } from './xml.ts'

/** The format of each style of cells, in the order cells name them. */
export const cellFormats = (xml: string | undefined): readonly Format[] => {
  const made = new Map<number, string>()
  const formats: Format[] = []
  let inside = false
  walk(xml, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId)
      if (name === 'numFmt') made.set(id, formatCode)
      if (name === 'cellXfs') inside = true
      if (name === 'xf' && inside) formats.push(formatOf(id, made.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false
    },
  })
  return formats
}

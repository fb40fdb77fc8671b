import { Parser } from 'htmlparser2'
import type { Block, Container } from '../blocks/block.ts'
import type { RawCell } from '../blocks/spread.ts'
import { spread } from '../blocks/spread.ts'

/** Where Word repeats or hides text: fallbacks of drawings, deleted text, field codes. */
const silent = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText'])

interface OpenCell {
  text: string
  colspan: number
  /** This cell goes on with the one above it. */
  continues: boolean
}

interface OpenTable {
  readonly rows: OpenCell[][]
}

/** Word marks a cell that spans rows in every row it covers; HTML marks it once. */
const withRowspans = (rows: readonly (readonly OpenCell[])[]): RawCell[][] => {
  const span = { start: 0, end: 0 }
  const above = new Map<number, { rowspan: number }>()
  return rows.map((row) => {
    let column = 0
    const cells: RawCell[] = []
    for (const cell of row) {
      const held = cell.continues ? above.get(column) : undefined
      if (held) held.rowspan += 1
      else {
        const own = { text: cell.text.trim(), span, colspan: cell.colspan, rowspan: 1 }
        cells.push(own)
        above.set(column, own)
      }
      column += cell.colspan
    }
    return cells
  })
}

const isLayout = (rows: readonly (readonly OpenCell[])[]): boolean => {
  const cells = rows.flat()
  return cells.length <= 1 || cells.some((cell) => cell.text.length > 300)
}

/** The body of a Word document as blocks: paragraphs, and tables with merged cells laid out. */
export const wordBlocks = (xml: string): Block[] => {
  const container: Container = { parent: null, depth: 0 }
  const blocks: Block[] = []
  const tables: OpenTable[] = []
  let paragraph = ''
  let writing = false
  let skipping = 0
  const cell = (): OpenCell | undefined => tables.at(-1)?.rows.at(-1)?.at(-1)
  const text = (line: string) => {
    const tidy = line.replaceAll(/[\s\u00a0\u3000]+/gu, ' ').trim()
    if (tidy !== '')
      blocks.push({ kind: 'text', text: tidy, span: { start: 0, end: 0 }, heading: 0, container })
  }
  const closeParagraph = () => {
    const open = cell()
    if (open)
      open.text +=
        open.text === ''
          ? paragraph.trim()
          : (/[\p{N}]$/u.test(open.text) && /^\p{N}/u.test(paragraph) ? ' ' : '') + paragraph.trim()
    else text(paragraph)
    paragraph = ''
  }
  const closeTable = () => {
    const table = tables.pop()
    if (table === undefined) return
    if (isLayout(table.rows)) for (const open of table.rows.flat()) text(open.text)
    else
      blocks.push({
        kind: 'grid',
        rows: spread(withRowspans(table.rows)),
        span: { start: 0, end: 0 },
        container,
      })
  }
  const opened: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    'w:tbl': () => tables.push({ rows: [] }),
    'w:tr': () => tables.at(-1)?.rows.push([]),
    'w:tc': () => tables.at(-1)?.rows.at(-1)?.push({ text: '', colspan: 1, continues: false }),
    'w:gridSpan': (attributes) => {
      const open = cell()
      if (open) open.colspan = Math.max(1, Number.parseInt(attributes['w:val'] ?? '1', 10) || 1)
    },
    'w:vMerge': (attributes) => {
      const open = cell()
      if (open) open.continues = attributes['w:val'] !== 'restart'
    },
    'w:t': () => {
      writing = true
    },
    'w:tab': () => {
      paragraph += ' '
    },
    'w:br': () => {
      paragraph += ' '
    },
  }
  const closed: Readonly<Record<string, () => void>> = {
    'w:t': () => {
      writing = false
    },
    'w:p': closeParagraph,
    'w:tbl': closeTable,
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) skipping += 1
        else if (skipping === 0) opened[name]?.(attributes)
      },
      ontext(data) {
        if (writing && skipping === 0) paragraph += data
      },
      onclosetag(name) {
        if (silent.has(name)) skipping -= 1
        else if (skipping === 0) closed[name]?.()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return blocks
}

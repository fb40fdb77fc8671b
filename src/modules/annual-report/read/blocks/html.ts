import { Parser } from 'htmlparser2'
import type { Block, Container } from './block.ts'
import type { CellFrame, TableFrame } from './html-table.ts'
import { closeTable } from './html-table.ts'

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'select',
  'button',
  'nav',
  'footer',
  'textarea',
  'head',
])
const breaking = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table thead tbody tfoot tr td th caption section article main aside header blockquote pre form fieldset center hr address body html figure'.split(
    ' ',
  ),
)
const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }
const blank = /[\s\u00a0\u3000\u200b\ufeff]+/gu

/**
 * An HTML page as blocks, in one streaming pass. Tables that only lay out the page are dissolved; spans are
 * laid out; script, style, navigation and hidden elements are passed over. Offsets count in `html`, plus
 * `offset` for a fragment of a larger text.
 */
export const htmlBlocks = (html: string, offset = 0): Block[] => {
  const root: Block[] = []
  const tables: { table: TableFrame; cell: CellFrame | null }[] = []
  let container: Container = { parent: null, depth: 0 }
  let text = ''
  let start = 0
  let end = 0
  let heading = 0
  let skipping = 0
  const open: { name: string; skips: boolean; contains: boolean }[] = []

  const sink = (): Block[] => {
    for (let index = tables.length - 1; index >= 0; index -= 1) {
      const cell = tables[index]?.cell
      if (cell) return cell.blocks
    }
    return root
  }
  const flush = () => {
    if (text === '') return
    const tidy = text.replaceAll(blank, ' ').trim()
    if (tidy !== '')
      sink().push({
        kind: 'text',
        text: tidy,
        span: { start: start + offset, end: end + offset },
        heading,
        container,
      })
    text = ''
  }
  const closeCell = () => {
    const top = tables.at(-1)
    if (top) top.cell = null
  }
  const openElement = (name: string, at: number) => {
    if (name === 'table') tables.push({ table: { rows: [], container, start: at + offset }, cell: null })
    const top = tables.at(-1)
    if (top === undefined) return
    if (name === 'tr') top.table.rows.push([])
    if (name === 'td' || name === 'th') {
      const cell: CellFrame = { blocks: [], colspan: 1, rowspan: 1, start: at + offset }
      const row = top.table.rows.at(-1) ?? []
      if (top.table.rows.length === 0) top.table.rows.push(row)
      row.push(cell)
      top.cell = cell
    }
  }
  const closeElement = (name: string, at: number) => {
    if (name === 'td' || name === 'th') closeCell()
    if (name !== 'table') return
    const closed = tables.pop()
    if (closed) sink().push(...closeTable(closed.table, at + offset))
  }

  const parser = new Parser({
    onopentagname(name) {
      const skips = silent.has(name)
      if (skips) skipping += 1
      const contains = breaking.has(name)
      open.push({ name, skips, contains })
      if (name === 'br' && tables.length === 0) flush()
      if (!contains || skipping > 0) return
      flush()
      container = { parent: container, depth: container.depth + 1 }
      heading = headings[name] ?? heading
      openElement(name, parser.startIndex)
    },
    onattribute(name, value) {
      if (name === 'style' && skipping === 0 && /display\s*:\s*none/iu.test(value)) {
        const element = open.at(-1)
        if (element && !element.skips && element.name !== 'body' && element.name !== 'table') {
          element.skips = true
          skipping += 1
        }
      }
      if (name !== 'colspan' && name !== 'rowspan') return
      const cell = tables.at(-1)?.cell
      const count = Number.parseInt(value, 10)
      if (cell && count > 0 && (open.at(-1)?.name === 'td' || open.at(-1)?.name === 'th')) cell[name] = count
    },
    ontext(data) {
      if (skipping > 0) return
      if (text === '') start = parser.startIndex
      text += data
      end = parser.endIndex + 1
    },
    onclosetag(name) {
      const element = open.pop()
      if (element?.skips) skipping -= 1
      if (!element?.contains || skipping > 0) return
      flush()
      if (container.parent) container = container.parent
      if (headings[name] !== undefined) heading = 0
      closeElement(name, parser.endIndex + 1)
    },
  })
  parser.write(html)
  parser.end()
  flush()
  return root
}

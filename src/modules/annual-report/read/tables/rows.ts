import type { Block, GridCell, TextBlock } from '../blocks/block.ts'
import { meaningsOf } from '../labels/find.ts'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'

/** A plain line longer than this is prose, not a row of a table. */
const longestLine = 200

/** The cells of a plain line: a label and the numbers behind it, numbers alone, or the line as one cell. */
const cellsOfLine = (block: TextBlock): GridCell[] => {
  const cell = (text: string, column: number): GridCell => ({ text, span: block.span, column, shadow: false })
  const words = block.text.split(/\s+/u)
  let first = words.length
  while (first > 0 && writtenAs(words[first - 1] ?? '') === 'number') first -= 1
  const label = words.slice(0, first).join('')
  if (first === words.length || (label !== '' && meaningsOf(label).length === 0)) return [cell(block.text, 0)]
  const texts = label === '' ? words : [label, ...words.slice(first)]
  return texts.map(cell)
}

/** Every row of a document that could belong to a table, in reading order. */
export const rowsOf = (blocks: readonly Block[]): Row[] => {
  const rows: Row[] = []
  let grid = 0
  for (const block of blocks) {
    grid += 1
    if (block.kind === 'grid') {
      const style = block.glued ? 'glued' : block.container === null ? 'ruled' : 'page'
      for (const cells of block.rows) rows.push({ cells, style, grid })
    } else if (block.text !== '' && block.text.length <= longestLine) {
      rows.push({ cells: cellsOfLine(block), style: 'line', grid })
    }
  }
  return rows
}

/** The one cell of a row that has something written in it; undefined when it has none or several. */
export const singleOf = (row: Row): GridCell | undefined => {
  const written = row.cells.filter((cell) => writtenAs(cell.text) !== 'blank')
  return written.length === 1 ? written[0] : undefined
}

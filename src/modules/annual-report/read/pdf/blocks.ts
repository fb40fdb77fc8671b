import type { Block, GridCell } from '../blocks/block.ts'
import type { Piece, PrintedLine } from './pieces.ts'
import { cellsOf, linesOf } from './pieces.ts'

const nowhere = { start: 0, end: 0 }
const pageNumber = /^[-—–－\s]*\d{1,3}[-—–－\s]*$/u

/** The lowest and the highest line of a page, in points from its foot and head, may be its number. */
const margin = 80

const isPageNumber = (cells: readonly string[], line: PrintedLine, height: number): boolean =>
  cells.length === 1 && pageNumber.test(cells[0] ?? '') && (line.y < margin || line.y > height - margin)

const gridRow = (cells: readonly string[]): GridCell[] =>
  cells.map((text, column) => ({ text, span: nowhere, column, shadow: false }))

/**
 * The pages of a PDF as blocks: a line with gaps in it is a row of cells, any other line a text. Rows that
 * follow each other make one grid; where a label takes several lines, the reader joins it by the form.
 */
export const printedBlocks = (
  pages: readonly { readonly pieces: readonly Piece[]; readonly height: number }[],
): Block[] => {
  const blocks: Block[] = []
  let rows: GridCell[][] = []
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: 'grid', rows, span: nowhere, container: null })
    rows = []
  }
  for (const { pieces, height } of pages)
    for (const line of linesOf(pieces)) {
      const cells = cellsOf(line)
      if (isPageNumber(cells, line, height)) continue
      if (cells.length > 1) rows.push(gridRow(cells))
      else {
        close()
        blocks.push({ kind: 'text', text: cells[0] ?? '', span: nowhere, heading: 0, container: null })
      }
    }
  close()
  return blocks
}

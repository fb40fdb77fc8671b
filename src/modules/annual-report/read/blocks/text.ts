import type { Block, GridCell } from './block.ts'
import { gluedBlocks } from './glued.ts'
import type { Line } from './lines.ts'
import { linesOf } from './lines.ts'

/** A cell longer than this is prose with a stray | in it. */
const longestCell = 160

const ruler = /^[\s|:+-]*-[\s|:+-]*$/u

const cut = (line: Line, mark: '|' | '\t'): GridCell[] => {
  let column = 0
  let start = line.span.start
  const cells: GridCell[] = []
  for (const part of line.raw.split(mark)) {
    const text = part
      .replaceAll(/[\u00a0\u3000]/gu, ' ')
      .replaceAll('**', '')
      .trim()
    cells.push({ text, span: { start, end: start + part.length }, column, shadow: false })
    start += part.length + 1
    column += 1
  }
  if (mark === '|') {
    if (cells[0]?.text === '' && line.raw.trimStart().startsWith('|')) cells.shift()
    if (cells.length > 1 && cells.at(-1)?.text === '') cells.pop()
  }
  return cells
}

/** The cells of a line that is a table row by its marks; undefined for prose. */
const rowOf = (line: Line): GridCell[] | undefined => {
  const mark = line.raw.includes('|') ? '|' : line.raw.trimEnd().includes('\t') ? '\t' : undefined
  if (mark === undefined || line.text === '') return undefined
  const cells = cut(line, mark)
  if (cells.some((cell) => cell.text.length > longestCell)) return undefined
  const written = cells.filter((cell) => cell.text !== '').length
  return mark === '\t' && written < 2 ? undefined : cells
}

/**
 * Text or Markdown as blocks: lines with | or tabs become grid rows, other lines texts. Nothing is joined
 * here; a text block is one line. An empty text block stands for a blank line.
 */
export const textBlocks = (text: string, offset = 0): Block[] => {
  const blocks: Block[] = []
  let rows: GridCell[][] = []
  let start = 0
  let end = 0
  const closeGrid = () => {
    if (rows.length > 0) blocks.push({ kind: 'grid', rows, span: { start, end }, container: null })
    rows = []
  }
  const shift = (span: { start: number; end: number }) => ({
    start: span.start + offset,
    end: span.end + offset,
  })
  for (const line of linesOf(text)) {
    if (line.raw.includes('|') && ruler.test(line.raw)) continue
    const row = rowOf(line)
    if (row === undefined) {
      closeGrid()
      const glued = gluedBlocks(line.text, line.span.start + offset)
      if (glued !== undefined) {
        blocks.push(...glued)
        continue
      }
      blocks.push({
        kind: 'text',
        text: line.text,
        span: shift(line.span),
        heading: line.heading,
        container: null,
      })
      continue
    }
    if (rows.length === 0) start = line.span.start + offset
    end = line.span.end + offset
    rows.push(row.map((cell) => ({ ...cell, span: shift(cell.span) })))
  }
  closeGrid()
  return blocks
}

import { means, meaningsOf } from '../labels/find.ts'
import type { GridCell } from '../blocks/block.ts'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'
import { singleOf } from './rows.ts'

/** A label is broken over at most this many lines. */
const mostFragments = 5

/** Fewer numbers than this on lines of their own are not a row of table 3 or 4. */
const leastRun = 5

const isNumberAlone = (row: Row): boolean => {
  const single = singleOf(row)
  return single !== undefined && writtenAs(single.text) === 'number'
}

const isBlank = (row: Row): boolean => row.cells.every((cell) => writtenAs(cell.text) === 'blank')

/**
 * The label just before `at`, which may be broken over several lines of one cell each, and how many rows it
 * takes.
 */
const labelBefore = (rows: readonly Row[], at: number): { cell: GridCell; taken: number } | undefined => {
  let text = ''
  let span: GridCell['span'] | undefined
  for (let taken = 1; taken <= mostFragments && at - taken >= 0; taken += 1) {
    const row = rows[at - taken]
    const single = row && singleOf(row)
    if (single === undefined || writtenAs(single.text) === 'number') return undefined
    text = single.text + text
    span = { start: single.span.start, end: span?.end ?? single.span.end }
    if (meaningsOf(text).some(({ kind }) => kind === 'request-row' || kind === 'proactive-row'))
      return { cell: { text, span, column: 0, shadow: false }, taken }
  }
  return undefined
}

/** The cells of the run of one-number rows that starts at `at`; blank ruled rows inside it are empty cells. */
const runAt = (rows: readonly Row[], at: number): { cells: GridCell[]; length: number } => {
  const cells: GridCell[] = []
  let written = 0
  let length = 0
  for (let index = at; index < rows.length; index += 1) {
    const row = rows[index]
    const first = row?.cells[0]
    if (row === undefined || first === undefined) break
    const single = singleOf(row)
    if (single && isNumberAlone(row)) {
      cells.push(single)
      written = cells.length
      length = index - at + 1
    } else if (isBlank(row) && row.style === 'ruled') cells.push(first)
    else break
  }
  return { cells: cells.slice(0, written), length }
}

/**
 * Text recognition often leaves one cell a line. A label on its own line with the numbers on the lines
 * behind it becomes one row again; so do many numbers on lines of their own.
 */
export const joinSingles = (rows: readonly Row[]): Row[] => {
  const joined: Row[] = []
  let index = 0
  while (index < rows.length) {
    const row = rows[index]
    if (row === undefined) break
    if (!isNumberAlone(row)) {
      joined.push(row)
      index += 1
      continue
    }
    const run = runAt(rows, index)
    const label = labelBefore(rows, index)
    const proactive = label !== undefined && means(label.cell.text, 'proactive-row')
    if (run.cells.length >= leastRun || (proactive && run.cells.length >= 1)) {
      if (label) joined.length -= label.taken
      joined.push({ ...row, cells: label ? [label.cell, ...run.cells] : run.cells })
    } else {
      joined.push(...rows.slice(index, index + run.length))
    }
    index += run.length
  }
  return joined
}

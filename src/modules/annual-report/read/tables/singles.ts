import { means, meaningsOf } from '../labels/find.ts'
import type { GridCell } from '../blocks/block.ts'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'
import { singleOf } from './rows.ts'

/** A label is broken over at most this many lines. */
const mostFragments = 5

/** Fewer numbers than this on lines of their own are not a row of table 3 or 4. */
const leastRun = 5

/** Columns of table 3: so many cells behind a label are its row, whether written in or not. */
const fullRow = 7

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

interface Run {
  readonly cells: readonly GridCell[]
  readonly numbers: number
  /** How many rows it takes. */
  readonly length: number
}

/**
 * The run of one-number rows that starts at `at`; blank ruled rows in it are empty cells. Behind a label
 * they count to the end, for a row may end in empty cells; elsewhere only up to the last number.
 */
const runAt = (rows: readonly Row[], at: number, labelled: boolean): Run => {
  const cells: GridCell[] = []
  let numbers = 0
  let upToNumber = 0
  for (let index = at; index < rows.length; index += 1) {
    const row = rows[index]
    const first = row?.cells[0]
    if (row === undefined || first === undefined) break
    const single = singleOf(row)
    if (single && isNumberAlone(row)) {
      cells.push(single)
      numbers += 1
      upToNumber = cells.length
    } else if (isBlank(row) && row.style === 'ruled') cells.push(first)
    else break
  }
  const kept = labelled ? cells.length : upToNumber
  return { cells: cells.slice(0, kept), numbers, length: kept }
}

const isRow = (run: Run, label: GridCell | undefined): boolean => {
  if (label && means(label.text, 'proactive-row')) return run.numbers > 0
  return run.numbers >= leastRun || (label !== undefined && run.numbers > 0 && run.cells.length >= fullRow)
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
    const number = isNumberAlone(row)
    const label = number || (row.style === 'ruled' && isBlank(row)) ? labelBefore(rows, index) : undefined
    if (!number && label === undefined) {
      joined.push(row)
      index += 1
      continue
    }
    const run = runAt(rows, index, label !== undefined)
    if (isRow(run, label?.cell)) {
      if (label) joined.length -= label.taken
      joined.push({ ...row, style: 'stacked', cells: label ? [label.cell, ...run.cells] : run.cells })
    } else joined.push(...rows.slice(index, index + run.length))
    index += Math.max(run.length, 1)
  }
  return joined
}

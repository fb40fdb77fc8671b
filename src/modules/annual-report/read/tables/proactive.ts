import type { CellName, Edition, ProactiveBlock, ReportForm } from '#statute/report-form'
import { proactiveCell } from '#statute/report-form'
import type { Cell } from '../../model/index.ts'
import { unreadableCell } from '../../model/index.ts'
import { meaningsOf } from '../labels/find.ts'
import { cellOf, inferredCell, writtenAs } from './number.ts'
import type { Row } from './row.ts'
import type { Values } from './values.ts'
import { patternOf, valuesOf } from './values.ts'

/** Which edition's heads stand over table 2, by the heads only that edition has; undefined when none is met. */
export const editionMet = (rows: readonly Row[]): Edition | undefined => {
  const count = { '2019': 0, '2021': 0 }
  for (const row of rows)
    for (const cell of row.cells) {
      const editions = new Set(
        meaningsOf(cell.text).flatMap((meaning) =>
          meaning.kind === 'proactive-column' || meaning.kind === 'proactive-item' ? [meaning.edition] : [],
        ),
      )
      const [only] = editions
      if (editions.size === 1 && only) count[only] += 1
    }
  if (count['2019'] === count['2021']) return undefined
  return count['2019'] > count['2021'] ? '2019' : '2021'
}

const labelOf = (row: Row, key: string): number =>
  row.cells.findIndex((cell) =>
    meaningsOf(cell.text).some((meaning) => meaning.kind === 'proactive-row' && meaning.key === key),
  )

interface Found {
  readonly row: Row
  readonly label: number
}

/** The row of a label that has something behind it: a mention of the label alone is not its row. */
const findRow = (rows: readonly Row[], key: string): Found | undefined => {
  let bare: Found | undefined
  for (const row of rows) {
    const label = labelOf(row, key)
    if (label === -1) continue
    const behind = row.cells.slice(label + 1)
    if (behind.some((cell) => writtenAs(cell.text) === 'number')) return { row, label }
    if (behind.some((cell) => !cell.shadow)) bare ??= { row, label }
  }
  return bare
}

const valuesBehind = ({ row, label }: Found): string =>
  row.cells
    .slice(label + 1)
    .filter((cell) => !cell.shadow)
    .map(({ text }) => text)
    .join(' ')

/** Whether the row is printed once more in the same table, with other numbers. */
const isContradicted = (rows: readonly Row[], found: Found, key: string): boolean =>
  rows.some((row) => {
    if (row === found.row || row.grid !== found.row.grid || row.cells.length !== found.row.cells.length)
      return false
    const label = labelOf(row, key)
    if (label !== found.label || row.cells[label]?.shadow === true) return false
    const numbers = row.cells.slice(label + 1).some((cell) => writtenAs(cell.text) === 'number')
    return numbers && valuesBehind({ row, label }) !== valuesBehind(found)
  })

const readBlock = (rows: readonly Row[], block: ProactiveBlock): [CellName, Cell][] => {
  const found = block.rows.map((row) => ({ key: row.key, at: findRow(rows, row.key) }))
  const width = block.columns.length
  const pattern = patternOf(
    found.flatMap(({ at }) => (at ? [at] : [])),
    width,
  )
  const columnOf = (text: string): number | undefined => {
    const keys = meaningsOf(text).flatMap((one) => (one.kind === 'proactive-column' ? [one.key] : []))
    const index = block.columns.findIndex((column) => keys.includes(column.key))
    return index === -1 ? undefined : index
  }
  const frame = { rows, width, pattern, columnOf, holds: () => true, sideBySide: false }
  return found.flatMap(({ key, at }) => {
    if (at === undefined) return []
    const values: Values = isContradicted(rows, at, key)
      ? { why: '这一行在表中出现两次，数字不同', raw: valuesBehind(at) }
      : valuesOf(at.row, at.label, frame)
    return block.columns.map((column, index): [CellName, Cell] => {
      const name = proactiveCell(key, column.key)
      if ('why' in values) return [name, unreadableCell(values.why, values.raw)]
      const printed = values.cells[index]
      return [
        name,
        printed
          ? inferredCell(cellOf(printed.text, printed.span, column.measure, column.unit), values.inferred)
          : { state: 'empty', raw: '' },
      ]
    })
  })
}

/** The cells of table 2 that could be placed, by the labels of their rows. */
export const readProactive = (rows: readonly Row[], form: ReportForm): Map<CellName, Cell> =>
  new Map(form.proactive.flatMap((block) => readBlock(rows, block)))

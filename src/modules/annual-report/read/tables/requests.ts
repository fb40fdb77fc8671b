import type { CellName, OtherHandling, ReportForm } from '#statute/report-form'
import { cellsOf, requestCell } from '#statute/report-form'
import type { Cell } from '../../model/index.ts'
import { unreadableCell } from '../../model/index.ts'
import { meaningsOf } from '../labels/find.ts'
import { cellOf, inferredCell } from './number.ts'
import type { PlacedRecord } from './request-order.ts'
import { placeRecords } from './request-order.ts'
import type { RequestMaterial } from './request-records.ts'
import type { Row } from './row.ts'
import { lastIsTotal } from './split-digits.ts'
import type { TableFrame } from './values.ts'
import { patternOf, valuesOf } from './values.ts'

/** How this report prints （六）其他处理: by the labels met, else as its edition does. */
export const otherHandlingOf = (material: RequestMaterial, printed: OtherHandling): OtherHandling => {
  if (material.met.has('3.6.1') || material.met.has('3.6.2')) return 'itemised'
  const single = material.records.some((record) => record.code === '3.6')
  return single ? 'single' : printed
}

const requestColumn = (text: string): number | undefined => {
  const found = meaningsOf(text).find((meaning) => meaning.kind === 'request-column')
  return found?.kind === 'request-column' ? found.index : undefined
}

const readRow = (placed: PlacedRecord, form: ReportForm, frame: TableFrame): [CellName, Cell][] => {
  const { record, code, inferred } = placed
  const values = valuesOf(record.row, record.label, frame)
  return form.requests.columns.map((_, index) => {
    const name = requestCell(code, index)
    if ('why' in values) return [name, unreadableCell(values.why, values.raw)]
    const place = cellsOf(form).get(name)
    const printed = values.cells[index]
    if (!printed || !place) return [name, { state: 'empty', raw: '' }]
    const cell = cellOf(printed.text, printed.span, place.measure, place.unit)
    return [name, inferredCell(cell, inferred ?? values.inferred)]
  })
}

const same = (left: readonly [CellName, Cell][], right: readonly [CellName, Cell][]): boolean =>
  left.every(([, cell], index) => {
    const other = right[index]?.[1]
    if (cell.state === 'number') return other?.state === 'number' && other.value === cell.value
    return other?.state === cell.state
  })

const emptyRow = (cells: readonly [CellName, Cell][]): boolean =>
  cells.every(([, cell]) => cell.state === 'empty')

/** The cells of table 3 that could be placed. */
export const readRequests = (
  rows: readonly Row[],
  material: RequestMaterial,
  form: ReportForm,
): Map<CellName, Cell> => {
  const labelled = material.records.map(({ row, label }) => ({ row, label }))
  const width = form.requests.columns.length
  const pattern = patternOf(labelled, width)
  const frame = { rows, width, pattern, columnOf: requestColumn, holds: lastIsTotal, sideBySide: true }
  const codes = form.requests.rows.map((row) => row.code)
  const read = new Map<string, [CellName, Cell][]>()
  for (const placed of placeRecords(material.records, codes)) {
    const cells = readRow(placed, form, frame)
    const before = read.get(placed.code)
    if (before === undefined || emptyRow(before)) read.set(placed.code, cells)
    else if (!same(before, cells) && !emptyRow(cells))
      read.set(
        placed.code,
        cells.map(([name]) => [name, unreadableCell('这一行在表中出现两次，数字不同')]),
      )
  }
  return new Map([...read.values()].flat())
}

import type { Cell } from '../model/index.ts'

/** A number in plain digits: never 1e-7, no thousands separators. */
const plainNumber = (value: number): string =>
  String(value).includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value)

/** What is printed in a cell: the number with its remark, nothing, or what could not be read as it stood. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell?.state === 'unreadable') return cell.raw
  if (cell?.state !== 'number') return ''
  return cell.note === undefined ? plainNumber(cell.value) : `${plainNumber(cell.value)}（${cell.note}）`
}

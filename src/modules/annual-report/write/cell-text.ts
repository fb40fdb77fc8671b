import type { Cell } from '../model/index.ts'
import { plainNumber } from '../model/index.ts'

/**
 * What is printed in a cell: the number with its remark, nothing, or that it could not be read and what stood
 * there; never the bare text, which somebody, or our own reader, would take for a number.
 */
export const cellText = (cell: Cell | undefined): string => {
  if (cell?.state === 'unreadable') return cell.raw === '' ? '（读不出）' : `（读不出：${cell.raw}）`
  if (cell?.state !== 'number') return ''
  return cell.note === undefined ? plainNumber(cell.value) : `${plainNumber(cell.value)}（${cell.note}）`
}

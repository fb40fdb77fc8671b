import type { CellName, CellPlace } from '#statute/report-form'
import { listed, printed } from '../chinese.ts'
import type { Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

const inState = ({ report, places }: ReportSubject, state: 'empty' | 'unreadable'): CellPlace[] =>
  [...places.values()].filter(({ name }) => (report.cells.get(name)?.state ?? 'empty') === state)

const namesOf = (places: readonly CellPlace[]): CellName[] => places.map(({ name }) => name)

const empty: Rule<ReportSubject> = {
  id: 'tables.empty',
  title: '表格中有空白单元格',
  basis: '年度报告格式：没有数据的填 0',
  severity: 'warning',
  evaluate: (subject) => {
    const blank = inState(subject, 'empty')
    if (blank.length === 0) return []
    const all = blank.length === subject.places.size
    const where = listed(
      blank.map((place) => place.where),
      3,
    )
    const message = all
      ? '没有读到表二、表三、表四的任何数字，请核对报告是否附有三张表格。'
      : `有 ${blank.length} 个单元格是空白，没有数据的应当填 0：${where}。`
    return [{ message, cells: namesOf(blank), actual: blank.length }]
  },
}

const unreadable: Rule<ReportSubject> = {
  id: 'tables.unreadable',
  title: '表格中有读不出的单元格',
  basis: '年度报告格式表二、表三、表四',
  severity: 'warning',
  evaluate: (subject) => {
    const lost = inState(subject, 'unreadable')
    if (lost.length === 0) return []
    const where = listed(
      lost.map((place) => place.where),
      3,
    )
    const message = `有 ${lost.length} 个单元格读不出，请对照原件核对：${where}。`
    return [{ message, cells: namesOf(lost), actual: lost.length }]
  },
}

/** What is wrong with a number for what its cell counts: 件 and 项 are whole, only 本年增/减 may be negative. */
const faultOf = (place: CellPlace, value: number): string | undefined => {
  if (value < 0 && place.measure !== 'change') return '不能是负数'
  if (!Number.isInteger(value) && place.measure !== 'amount') return '应当是整数'
  return undefined
}

const count: Rule<ReportSubject> = {
  id: 'tables.count',
  title: '件数应当是不小于零的整数',
  basis: '年度报告格式表二、表三、表四',
  severity: 'error',
  evaluate: ({ report, places }) =>
    [...places.values()].flatMap((place) => {
      const cell = report.cells.get(place.name)
      const fault = cell?.state === 'number' ? faultOf(place, cell.value) : undefined
      if (cell?.state !== 'number' || fault === undefined) return []
      return [
        {
          message: `${place.where}填 ${printed(cell.value)}，${fault}。`,
          cells: [place.name],
          actual: cell.value,
        },
      ]
    }),
}

export const cellRules: readonly Rule<ReportSubject>[] = [empty, unreadable, count]

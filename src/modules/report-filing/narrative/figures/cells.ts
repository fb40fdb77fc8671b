import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf, requestCell } from '#statute/report-form'
import type { Figure } from '../text/figure.ts'
import { figure } from './year.ts'

/** The brackets of table 3 that have no number of their own, as sums of their rows. */
const outcomes = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'] as const

/** The numbers of the tables as numbers of the text: a cell by its own name, and the brackets of table 3 as sums. */
export const cellFigures = (
  form: ReportForm,
  cells: ReadonlyMap<CellName, number | null>,
): readonly Figure[] => {
  const { rows, groups, columns } = form.requests
  const last = columns.length - 1
  const places = [...cellsOf(form).values()]
  const own = places.flatMap(({ name, where, unit, table }) => {
    const value = cells.get(name) ?? null
    const source = { proactive: '表二', requests: '表三', remedies: '表四' }[table]
    return value === null ? [] : [figure({ id: name, title: where, value, unit, source })]
  })
  const sums = outcomes.map((code) => {
    const inside = rows.filter((row) => row.code === code || row.code.startsWith(`${code}.`))
    const label = (groups.find((group) => group.code === code) ?? inside[0])?.label.text ?? code
    const value = inside.reduce((sum, row) => sum + (cells.get(requestCell(row.code, last)) ?? 0), 0)
    return figure({
      id: `outcome.${code}`,
      title: `表三“${label.replace(/（.*）$/u, '')}”合计`,
      label: label.replace(/（.*）$/u, ''),
      value,
      unit: '件',
      source: '表三',
    })
  })
  return [...own, ...sums]
}

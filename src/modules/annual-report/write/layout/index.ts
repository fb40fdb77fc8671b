/** The three tables as they are printed, said once: HTML, Word, Excel and Markdown all draw from here. */
import type { ReportForm } from '#statute/report-form'
import type { TableLayout, TableName } from './layout.ts'
import { proactiveLayout } from './proactive.ts'
import { remediesLayout } from './remedies.ts'
import { requestsLayout } from './requests.ts'

export { tableNames } from './layout.ts'
export { gridOf } from './grid.ts'
export type { Square } from './grid.ts'
export type { FigureCell, LabelCell, LayoutCell, LayoutRow, TableLayout, TableName } from './layout.ts'

type Drawn = Readonly<Record<TableName, TableLayout>>
const drawn = new WeakMap<ReportForm, Drawn>()

/** The printed layout of a table of a form. */
export const layoutOf = (form: ReportForm, table: TableName): TableLayout => {
  const known = drawn.get(form)
  if (known) return known[table]
  const all: Drawn = {
    proactive: proactiveLayout(form),
    requests: requestsLayout(form),
    remedies: remediesLayout(form),
  }
  drawn.set(form, all)
  return all[table]
}

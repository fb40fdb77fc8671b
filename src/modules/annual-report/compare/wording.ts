import type { CellName, Label, ReportForm } from '#statute/report-form'
import { isLabel, proactiveCell } from '#statute/report-form'

const columnLabels = (form: ReportForm): ReadonlyMap<CellName, Label> =>
  new Map(
    form.proactive.flatMap(({ rows, columns }) =>
      rows.flatMap((row) =>
        columns.map((column): [CellName, Label] => [proactiveCell(row.key, column.key), column.label]),
      ),
    ),
  )

/** For each cell of table 2 that two forms count under different words, a sentence that says so. */
export const wordingNotes = (a: ReportForm, b: ReportForm): ReadonlyMap<CellName, string> => {
  if (a.edition === b.edition) return new Map()
  const other = columnLabels(b)
  const notes = new Map<CellName, string>()
  for (const [cell, label] of columnLabels(a)) {
    const met = other.get(cell)
    if (met === undefined || isLabel(label.text, met) || isLabel(met.text, label)) continue
    notes.set(
      cell,
      `${a.document}称“${label.text}”，${b.document}称“${met.text}”，口径可能不同，比较时请留意。`,
    )
  }
  return notes
}

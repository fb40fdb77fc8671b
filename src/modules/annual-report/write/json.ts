import type { CellName } from '#statute/report-form'
import { cellsOf, proactiveCell, remedyCell, requestCell } from '#statute/report-form'
import type { AnnualReport, ReportJson } from '../model/index.ts'
import { formOfReport, itemsOf, problemsOf, valueOf } from '../model/index.ts'

const tablesOf = (report: AnnualReport): ReportJson['tables'] => {
  const form = formOfReport(report)
  const at = (name: CellName) => valueOf(report.cells.get(name))
  const outcomes = (group: string) => form.remedies.outcomes.map((_, index) => at(remedyCell(group, index)))
  return {
    proactive: Object.fromEntries(
      form.proactive.flatMap(({ rows, columns }) =>
        rows.map((row) => [
          row.key,
          Object.fromEntries(columns.map(({ key }) => [key, at(proactiveCell(row.key, key))])),
        ]),
      ),
    ),
    requests: Object.fromEntries(
      form.requests.rows.map(({ code }) => [
        code,
        form.requests.columns.map((_, index) => at(requestCell(code, index))),
      ]),
    ),
    remedies: {
      reconsideration: outcomes('reconsideration'),
      direct: outcomes('direct'),
      afterReconsideration: outcomes('afterReconsideration'),
    },
  }
}

const remarksOf = (report: AnnualReport): Required<Pick<ReportJson, 'notes' | 'inferred'>> => {
  const notes: { cell: string; raw: string; note: string }[] = []
  const inferred: { cell: string; how: string }[] = []
  for (const name of cellsOf(formOfReport(report)).keys()) {
    const cell = report.cells.get(name)
    if (cell?.state !== 'number') continue
    if (cell.note !== undefined) notes.push({ cell: name, raw: cell.raw, note: cell.note })
    if (cell.confidence === 'inferred') inferred.push({ cell: name, how: cell.how ?? '' })
  }
  return { notes, inferred }
}

/** The public JSON of a report (`gongkai.annual-report/1`), with every cell that is not a number named. */
export const toJson = (report: AnnualReport): ReportJson => ({
  schema: 'gongkai.annual-report/1',
  organisation: report.organisation,
  year: report.year,
  edition: report.edition,
  title: report.title,
  period: report.period,
  issued: report.issued,
  contact: report.contact,
  preface: report.preface,
  sections: report.sections.map(({ number, title, text }) => ({
    number,
    title,
    text,
    items: itemsOf(text).map((item) => ({ ...item })),
  })),
  tables: tablesOf(report),
  ...remarksOf(report),
  problems: problemsOf(report).map(({ cell, kind, raw, message }) => ({ cell, kind, raw, message })),
})

import { cellsOf } from '#statute/report-form'
import { formOfReport } from './form.ts'
import type { Problem } from './problem.ts'
import type { AnnualReport } from './report.ts'

const fields = (report: AnnualReport): Problem[] => {
  const found: Problem[] = []
  const say = (cell: Problem['cell'], message: string) =>
    found.push({ cell, kind: 'unreadable', raw: '', message })
  if (report.organisation === null)
    say('organisation', '没有找到报告机关的名称，请在标题中写明“某机关某年政府信息公开工作年度报告”。')
  if (report.year === null) say('year', '没有找到报告的年度，请在标题或者统计期限中写明。')
  if (report.sections.length === 0) say('sections', '没有找到“一、总体情况”等六个部分的标题。')
  return found
}

/** Everything of a report that is not a number where the form asks for one, in the order of the form. */
export const problemsOf = (report: AnnualReport): Problem[] => {
  const places = cellsOf(formOfReport(report))
  const problems = fields(report)
  for (const [name, place] of places) {
    const cell = report.cells.get(name)
    if (cell?.state === 'number') continue
    const raw = cell?.raw ?? ''
    const at = cell?.span === undefined ? {} : { span: cell.span }
    problems.push(
      cell?.state === 'unreadable'
        ? { cell: name, kind: 'unreadable', raw, message: `${place.where}读不出：${cell.why}`, ...at }
        : { cell: name, kind: 'empty', raw, message: `${place.where}是空白，没有数字的应当填 0。`, ...at },
    )
  }
  return problems
}

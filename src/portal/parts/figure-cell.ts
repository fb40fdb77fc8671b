import { html } from 'ghtml'
import type { AnnualReport, Cell } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { Mark, Marks } from '../view/marks.ts'
import { cellAnchor, findingAnchor } from '../view/paths.ts'
import { attributes } from './attributes.ts'

/** What a table is drawn from: the report, and the numbers of the findings that speak of its cells. */
export interface MarkedReport {
  readonly report: AnnualReport
  readonly marks: Marks
}

/** Where a cell of a report stands on the form, in words. */
export const whereOf = (report: AnnualReport, cell: CellName): string =>
  cellsOf(formOfReport(report)).get(cell)?.where ?? cell

/** What stands in a cell; in words where there is no number. */
const valueHtml = (cell: Cell | undefined): string => {
  switch (cell?.state) {
    case 'number':
      return html`${cell.value}` + (cell.note === undefined ? '' : html`<small>${cell.note}</small>`)
    case 'unreadable':
      return html`${cell.raw}<small>读不出</small>`
    default:
      return '<small>空白</small>'
  }
}

const stateOf = (cell: Cell | undefined): string => {
  if (cell?.state !== 'number') return cell?.state ?? 'empty'
  return cell.value === 0 ? 'zero' : ''
}

const classOf = (cell: Cell | undefined, mark: Mark | undefined): string => {
  const marked = mark === undefined ? [] : ['marked', ...(mark.suspect ? ['suspect'] : [])]
  return [stateOf(cell), ...marked].filter((each) => each !== '').join(' ')
}

/** The `<td>` of one number; where findings speak of it, a link to the first of them. */
export const figureCell = (name: CellName, colspan: number, { report, marks }: MarkedReport): string => {
  const cell = report.cells.get(name)
  const mark = marks.get(name)
  const given = attributes({
    id: cellAnchor(name),
    class: classOf(cell, mark),
    colspan: colspan > 1 ? colspan : undefined,
  })
  if (mark === undefined) return html`<td!${given}>!${valueHtml(cell)}</td>`
  const { numbers } = mark
  const link = attributes({ href: `#${findingAnchor(numbers[0] ?? 1)}` })
  const see = html`<sup><span class="visually-hidden">，见核对意见</span>${numbers.join(',')}</sup>`
  return html`<td!${given}><a!${link}>!${valueHtml(cell)}!${see}</a></td>`
}

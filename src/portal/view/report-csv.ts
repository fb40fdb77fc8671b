import { cellsOf } from '#statute/report-form'
import { csvOf } from '#platform/spreadsheet'
import type { AnnualReport, WriteFormat } from '#modules/annual-report'
import { cellText, formOfReport } from '#modules/annual-report'

/** The figures of a report as a table of one cell a line. */
export const csvFormat: WriteFormat = {
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  name: 'CSV 数据',
}

/** Every cell with its name, its place on the form, its unit and its figure. */
export const reportCsv = (report: AnnualReport): string =>
  csvOf([
    ['单元格', '位置', '单位', '数'],
    ...[...cellsOf(formOfReport(report)).values()].map(({ name, where, unit }) => [
      name,
      where,
      unit,
      cellText(report.cells.get(name)),
    ]),
  ])

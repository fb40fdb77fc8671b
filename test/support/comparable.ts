import type { AnnualReport, Cell } from '#modules/annual-report'

const cellOf = (cell: Cell): string => {
  if (cell.state !== 'number') return cell.state
  return cell.note === undefined ? String(cell.value) : `${cell.value}（${cell.note}）`
}

/** What must survive being written and read again: everything but spans, raw texts and confidence. */
export const comparable = (report: AnnualReport) => ({
  organisation: report.organisation,
  title: report.title,
  year: report.year,
  edition: report.edition,
  otherHandling: report.otherHandling,
  period: report.period,
  issued: report.issued,
  contact: report.contact === null ? null : { ...report.contact },
  preface: report.preface,
  sections: report.sections.map(({ number, title, text }) => ({ number, title, text })),
  cells: Object.fromEntries([...report.cells].map(([name, cell]) => [name, cellOf(cell)])),
})

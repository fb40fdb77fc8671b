import type { CellName, CellPlace, ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { AnnualReport, Section } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import { sectionsByPart } from './form/parts.ts'
import type { Reading } from './text/reading.ts'
import { readText } from './text/reading.ts'

/** One report as the rules see it. What costs time is worked out once, when the first rule asks. */
export interface ReportSubject {
  readonly report: AnnualReport
  readonly form: ReportForm
  readonly places: ReadonlyMap<CellName, CellPlace>
  /** The sections that stand for a part (一 … 六), wherever the report prints them. */
  readonly sectionsOf: (part: string) => readonly Section[]
  /** All text of a part. */
  readonly textOf: (part: string) => string
  /** The numbers of the narrative, held against the tables. */
  readonly reading: () => Reading
}

export const subjectOf = (report: AnnualReport): ReportSubject => {
  const form = formOfReport(report)
  const parts = sectionsByPart(report.sections, form)
  const sectionsOf = (part: string) => parts.get(part) ?? []
  let reading: Reading | undefined
  return {
    report,
    form,
    places: cellsOf(form),
    sectionsOf,
    textOf: (part) =>
      sectionsOf(part)
        .map(({ text }) => text)
        .join('\n'),
    reading: () => (reading ??= readText(report, form)),
  }
}

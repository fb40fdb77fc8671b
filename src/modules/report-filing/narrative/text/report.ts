import type { AnnualReport, Contact } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import type { Figures } from './figure.ts'
import type { Narrative } from './narrative.ts'
import { writeNarrative } from './written.ts'

/** What a report is written of besides its words. */
export type ReportFrame = Pick<AnnualReport, 'edition' | 'otherHandling' | 'cells'> & {
  readonly organisation: string
  readonly year: number
  readonly issued: string | null
  readonly contact: Contact | null
}

/** The report a narrative and compiled tables make: the numbers of the words are those of the tables. */
export const reportOf = (narrative: Narrative, figures: Figures, frame: ReportFrame): AnnualReport => {
  const { organisation, year, ...rest } = frame
  const [preface, ...parts] = writeNarrative(narrative, figures)
  const titles = new Map(formOfReport(frame).parts.map(({ number, label }) => [number, label.text]))
  return {
    ...rest,
    organisation,
    year,
    title: `${organisation}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    preface: preface?.text ?? '',
    sections: parts.map(({ part, text }) => ({ number: part, title: titles.get(part) ?? '', text })),
  }
}

import { digestOf } from '#platform/crypto'
import type { AnnualReport } from '#modules/annual-report'
import type { Narrative } from '../narrative/index.ts'
import { emptyNarrative } from '../narrative/index.ts'

/** Everything of a report that is no cell: as it read when it was saved. */
export type ReportWords = Pick<AnnualReport, 'title' | 'period' | 'contact' | 'preface' | 'sections'>

export const wordsOf = ({ title, period, contact, preface, sections }: AnnualReport): ReportWords => ({
  title,
  period,
  contact,
  preface,
  sections: sections.map(({ number, title: heading, text }) => ({ number, title: heading, text })),
})

/** SM3 of the words as they read: what stands for the text wherever a report is signed. */
export const digestOfWords = (words: ReportWords): string => digestOf(words)

/** As `save` wrote it. */
export const readWords = (json: string): ReportWords => JSON.parse(json) as ReportWords

/** As `save` wrote it. */
export const readNarrative = (json: string | undefined): Narrative =>
  json === undefined ? emptyNarrative : (JSON.parse(json) as Narrative)

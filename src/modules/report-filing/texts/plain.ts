import type { AnnualReport } from '#modules/annual-report'
import type { Narrative, Paragraph } from '../narrative/index.ts'
import { partNumbers } from '../narrative/index.ts'

const lines = (text: string): readonly Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line])

/** The words of a report that was read as structure: nothing in it is bound. */
export const plainNarrative = ({ preface, sections }: AnnualReport): Narrative => {
  const parts = partNumbers.map((number) => [
    number,
    sections.filter((section) => section.number === number).flatMap(({ text }) => lines(text)),
  ])
  return { preface: lines(preface), parts: Object.fromEntries(parts) as Narrative['parts'] }
}

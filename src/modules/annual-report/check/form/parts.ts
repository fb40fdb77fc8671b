import type { PartTitle, ReportForm } from '#statute/report-form'
import { isLabel, labelKey } from '#statute/report-form'
import type { Section } from '../../model/index.ts'

/** The sections that stand for each part, by its number: by title, and where no title fits by their number. */
export const sectionsByPart = (
  sections: readonly Section[],
  { parts }: ReportForm,
): ReadonlyMap<string, readonly Section[]> =>
  new Map(
    parts.map((part) => {
      const titled = sections.filter(({ title }) => isLabel(title, part.label))
      const found = titled.length > 0 ? titled : sections.filter(({ number }) => number === part.number)
      return [part.number, found]
    }),
  )

/** Whether a title is the fixed one. 60号 reports used longer forms of the same titles. */
export const isFixedTitle = (title: string, part: PartTitle, { edition }: ReportForm): boolean =>
  edition === '2019' ? isLabel(title, part.label) : labelKey(title) === labelKey(part.label.text)

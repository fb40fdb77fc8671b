import type { LocalDate } from '../local-date.ts'
import { datesBetween, parseLocalDate } from '../local-date.ts'

/** How sure a document number is: its text was read, seen only in a copy or an excerpt, or is remembered. */
export type Certainty = 'read' | 'excerpt' | 'memory'

/** 全国年节及纪念日放假办法（2024修订）第七条: what the State Council's office arranges for one year. */
export interface Notice {
  readonly year: number
  readonly title: string
  readonly document: string
  readonly issued: LocalDate
  /** Where its text can be read. */
  readonly source: string
  readonly certainty: Certainty
  /** The number of the notice it changes; none where it arranges the whole year. */
  readonly amends?: string
  /** Why its sums are not those of the law, where they are not. */
  readonly departs?: string
  readonly daysOff: readonly LocalDate[]
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly LocalDate[]
}

/** 国务院办公厅关于2026年部分节假日安排的通知: what such notices are called. */
export const usualTitle = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`

/** A day or a row of days, as month and day: `05-01` or `05-01/05-05`. A full date stands where the year is another. */
const datesIn = (year: number, text: string): readonly LocalDate[] => {
  const [from = '', to = from] = text
    .split('/')
    .map((part) => (part.length === 5 ? `${String(year)}-${part}` : part))
  return datesBetween(parseLocalDate(from), parseLocalDate(to))
}

interface Written extends Pick<Notice, 'year' | 'document' | 'source' | 'certainty'> {
  readonly title?: string
  readonly issued: string
  readonly amends?: string
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** A notice as its year's file writes it, one text an item of the notice. */
export const writtenNotice = ({ issued, off, work, ...rest }: Written): Notice => ({
  title: usualTitle(rest.year),
  ...rest,
  issued: parseLocalDate(issued),
  daysOff: off.flatMap((text) => datesIn(rest.year, text)),
  workdays: work.flatMap((text) => datesIn(rest.year, text)),
})

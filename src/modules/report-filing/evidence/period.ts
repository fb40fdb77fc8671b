import { dateOf } from '#statute/calendar'
import type { ReportForm } from '#statute/report-form'
import { editionForYear, firstFormYear, formOf } from '#statute/report-form'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Span } from './source.ts'

/** Whose report of which year. */
export interface OfYear {
  readonly organisation: OrganisationId
  readonly year: number
}

/** 条例第五十条: the year of a report is that of the calendar, by the days of China. */
export const spanOf = ({ organisation, year }: OfYear): Span => ({
  organisation,
  from: dateOf(year, 1, 1),
  until: dateOf(year, 12, 31),
})

/** The form of a year. Throws Refusal `report-year` where there was none yet. */
export const formOfYear = (year: number): ReportForm => {
  const edition = editionForYear(year)
  if (edition !== undefined) return formOf(edition)
  throw refuse(
    'invalid',
    'report-year',
    '没有这一年的格式',
    `全国统一格式从${firstFormYear}年度开始，请填${firstFormYear}年以后的年度。`,
    'year',
  )
}

import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import { dated, inForce } from '#statute/dated'

const proceedings = (version: string, article: string): Basis => ({
  document: `《中华人民共和国民事诉讼法》（${version}）`,
  article,
  certainty: 'memory',
  note: '条例没有规定公告送达，比照民事诉讼法；使用前请法制机构确认。',
})

/** 公告送达: an announcement counts as delivered once so many days have passed since it was published. */
export const announcementTerm = dated('公告送达的期限（日）', [
  { from: '2019-05-15', value: 60, basis: proceedings('2017年修正', '第九十二条') },
  { from: '2022-01-01', value: 30, basis: proceedings('2021年修正', '第九十五条') },
])

/**
 * The day an announcement counts as delivered, by the rule of the day it was published, with what it stands on. Throws
 * DatedError `not-in-force`.
 */
export const announcedUntil = (
  publishedOn: LocalDate,
): { readonly until: LocalDate; readonly days: number; readonly basis: Basis } => {
  const { value: days, basis } = inForce(announcementTerm, publishedOn)
  return { until: addDays(publishedOn, days), days, basis }
}

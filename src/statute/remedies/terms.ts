import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import type { Due } from '#statute/deadlines'
import { dueOf } from '#statute/deadlines'
import type { Instance, Procedure } from './forms.ts'
import type { RemedyResult, RulingResult } from './results.ts'
import { isAppealResult, remedyResults } from './results.ts'

/**
 * Until when the agency answers and hands its evidence in, from the day it received the 申请书副本, 起诉状副本 or
 * 上诉状副本: 行政复议法第四十八条 10 working days, 第五十四条 5 in 简易程序; 行政诉讼法第六十七条、第八十六条 15 days. Of a copy
 * that came before 2024 ten days by the law of then, which knew no 简易程序. Throws DatedError before the law,
 * CalendarError beyond the calendar.
 */
export const answerDue = (
  instance: Instance,
  procedure: Procedure,
  receivedOn: LocalDate,
  calendar: Calendar,
): Due => {
  if (instance === 'review')
    return procedure === 'simple'
      ? dueOf('simpleReconsiderationAnswer', receivedOn, calendar)
      : dueOf('reconsiderationAnswer', receivedOn, calendar)
  return dueOf(instance === 'second' ? 'appealAnswer' : 'courtAnswer', receivedOn, calendar)
}

/**
 * 行政诉讼法第八十五条: until when a result of the first instance may be appealed, from its service: a judgment 15 days, a
 * ruling that ends the suit 10. Undefined where nothing is to be appealed.
 */
export const appealDue = (result: RulingResult, servedOn: LocalDate, calendar: Calendar): Due | undefined => {
  if (isAppealResult(result)) return undefined
  switch (remedyResults[result].as) {
    case 'judgment':
      return dueOf('judgmentAppeal', servedOn, calendar)
    case 'ruling':
      return dueOf('rulingAppeal', servedOn, calendar)
    case 'final':
      return undefined
  }
}

/** 法释〔2025〕8号: what a court orders to be given out is given out within 20 working days, where it names no other term. */
const disclosureDue = (bindingOn: LocalDate, calendar: Calendar): Due =>
  dueOf('courtOrderedDisclosure', bindingOn, calendar)

/** How long a result gives for answering anew; null where it names no term. */
export interface NamedTerm {
  readonly count: number
  readonly unit: 'workdays' | 'days'
}

/**
 * The last day for what a result asks, from the day it binds: the term it names, else for 责令公开 the 20 working days of
 * 法释〔2025〕8号, else undefined: the office must enter a term. Calendar days that end on a day of rest roll over.
 */
export const redoDue = (
  result: RemedyResult,
  named: NamedTerm | null,
  boundOn: LocalDate,
  calendar: Calendar,
): LocalDate | undefined => {
  if (named?.unit === 'workdays') return calendar.addWorkdays(boundOn, named.count).date
  if (named !== null) return calendar.addWorkdays(addDays(boundOn, named.count), 0).date
  return remedyResults[result].after === 'disclose' ? disclosureDue(boundOn, calendar).date : undefined
}

/**
 * Working days an answer put right of one's own accord may take at most. The law names none; practice, by analogy with
 * the first answer, 条例第三十三条第二款.
 */
export const ownRedoMost = 20

export const ownRedoBasis: Basis = {
  document: '《政府信息公开条例》',
  article: '第三十三条第二款',
  certainty: 'practice',
  note: '自行纠正的期限法律没有规定，比照第一次答复，由本机关确定。',
}

/**
 * The last day of an answer put right of one's own accord within working days: the day it is begun anew is not counted.
 * Throws CalendarError beyond the calendar.
 */
export const ownRedoDue = (
  on: LocalDate,
  workdays: number,
  calendar: Calendar,
): Pick<Due, 'date' | 'provisional'> => calendar.addWorkdays(on, workdays)

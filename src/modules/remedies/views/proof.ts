import type { Calendar, LocalDate } from '#statute/calendar'
import { chineseWeekdayOf } from '#statute/calendar'
import type { AnswerState } from '../events/index.ts'

/** A calendar day on the way to the last day of an answer. */
export interface ProofDay {
  readonly date: LocalDate
  readonly weekday: string
  /** Which day of the term it is; null where it does not count. */
  readonly number: number | null
  /** Why it counts or not. Chinese, without a full stop. */
  readonly why: string
}

const plain = (why: string): string => why.replace(/^星期.，/u, '').replace(/。$/u, '')

/** The term of an answer day by day, from the receipt of the copy to the last day: working days, or days that roll. */
export const proofDays = (
  { receivedOn, lawful, due }: AnswerState,
  calendar: Calendar,
): readonly ProofDay[] => {
  const { length } = lawful
  const working = length.unit === 'workdays'
  const count = length.unit === 'next-year' ? 0 : length.count
  let number = 0
  return calendar.eachDay(receivedOn, due).map((day) => {
    const weekday = chineseWeekdayOf(day.date)
    if (day.date === receivedOn) return { date: day.date, weekday, number: null, why: '收到副本之日，不计入' }
    if (day.date > lawful.date)
      return { date: day.date, weekday, number: null, why: '复议机关、法院准许延长的日期' }
    if (working && !calendar.isWorkday(day.date))
      return { date: day.date, weekday, number: null, why: `${plain(day.why)}，不计入` }
    if (number >= count)
      return { date: day.date, weekday, number: null, why: '最后一日是休息日，顺延到第一个工作日' }
    number += 1
    return { date: day.date, weekday, number, why: working ? plain(day.why) : '按自然日计入' }
  })
}

import { firstDayOfYearEnd } from '../day.ts'
import type { LocalDate } from '../local-date.ts'
import { chineseWeekdayOf, isWeekend, yearOf } from '../local-date.ts'
import { statutoryDaysOf } from '../statutory-days.ts'
import { festivalsBetween, rowAround } from '../table.ts'
import type { Report, ShapedNotice } from './shape.ts'
import { fieldName } from './shape.ts'

const checkYears = (year: number, dates: readonly LocalDate[], field: string, report: Report): void => {
  for (const date of dates)
    if (yearOf(date) !== year && !(yearOf(date) === year - 1 && date >= firstDayOfYearEnd(year - 1)))
      report(field, `${fieldName(field)}中，${date}不在${year}年（可以连上前一年的12月25日至31日）。`)
}

const checkTwofold = ({ daysOff, workdays }: ShapedNotice, report: Report): void => {
  for (const date of workdays)
    if (daysOff.includes(date)) report('workdays', `${date}既写在放假日期里，又写在调休上班日期里。`)
}

/** Only a Saturday or Sunday can be made a workday: any other day is one already. */
const checkWorkdays = ({ workdays }: ShapedNotice, report: Report): void => {
  for (const date of workdays)
    if (!isWeekend(date))
      report('workdays', `${date}是${chineseWeekdayOf(date)}，本来就上班；调休上班的只能是星期六、星期日。`)
}

/** 全国年节及纪念日放假办法第二条: a notice may add to the days of the law, never take one away. */
export const checkStatutory = (year: number, { daysOff }: ShapedNotice, report: Report): void => {
  for (const { date, festival } of statutoryDaysOf(year).days)
    if (!daysOff.includes(date)) report('daysOff', `${date}是${festival}法定假日，放假日期里没有。`)
}

/** 第六条、第七条: days off are moved, not given: weekdays off less weekends worked are the days of the law. */
const checkSum = (year: number, { daysOff, workdays }: ShapedNotice, report: Report): void => {
  const weekdaysOff = daysOff.filter((date) => !isWeekend(date)).length
  const { total } = statutoryDaysOf(year)
  const net = weekdaysOff - workdays.length
  if (net !== total)
    report(
      'daysOff',
      `工作日中放假${weekdaysOff}天，减去调休上班${workdays.length}天，净放假${net}天，应当等于法定的${total}天，${net > total ? '多' : '少'}${Math.abs(net - total)}天。`,
    )
}

/** A row of days off belongs to a festival. */
const checkRows = (year: number, { daysOff }: ShapedNotice, report: Report): void => {
  if (!statutoryDaysOf(year).complete) return
  const rows = daysOff.map((date) => rowAround((other) => daysOff.includes(other), date))
  rows.forEach(([first, last], index) => {
    if (first !== rows[index - 1]?.[0] && festivalsBetween(first, last).length === 0)
      report('daysOff', `${first === last ? first : `${first}至${last}`}放假，但是其中没有法定节日。`)
  })
}

/** What holds of the days of every notice. */
export const checkDays = (notice: ShapedNotice, report: Report): void => {
  if (notice.year !== undefined) {
    checkYears(notice.year, notice.daysOff, 'daysOff', report)
    checkYears(notice.year, notice.workdays, 'workdays', report)
  }
  checkTwofold(notice, report)
  checkWorkdays(notice, report)
  if (notice.daysOff.length + notice.workdays.length === 0)
    report('daysOff', '一个放假或者调休的日期也没有。')
}

/** What holds unless the notice itself departs from it and `departs` says why. */
export const checkUsual = (year: number, notice: ShapedNotice, report: Report): void => {
  checkSum(year, notice, report)
  checkRows(year, notice, report)
}

import { printedDate } from '../chinese.ts'
import { bodyOf } from '../organisation.ts'
import type { Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

const period: Rule<ReportSubject> = {
  id: 'period',
  title: '统计期限是报告年度的一月一日至十二月三十一日',
  basis: '条例第四十九条、第五十条：上一年度的年度报告',
  severity: 'error',
  evaluate: ({ report: { period: printed, year } }) => {
    if (printed === null)
      return [{ severity: 'notice', message: '没有写明统计期限，应当写明自1月1日起至12月31日止。' }]
    const range = `${printedDate(printed.from)}至${printedDate(printed.to)}`
    if (year === null || (printed.from === `${year}-01-01` && printed.to === `${year}-12-31`)) return []
    const expected = `${year}年1月1日至${year}年12月31日`
    const within = printed.from.startsWith(`${year}-`) && printed.to.startsWith(`${year}-`)
    return [
      within
        ? { severity: 'warning', message: `统计期限是${range}，不是${year}年全年。`, expected, actual: range }
        : { message: `统计期限是${range}，与报告的年度${year}年不符。`, expected, actual: range },
    ]
  },
}

/** 条例第四十九条: departments at or above county level by 31 January, governments by 31 March. */
const lastDay: Readonly<Record<string, string>> = {
  government: '03-31',
  department: '01-31',
  office: '01-31',
}

const deadline: Rule<ReportSubject> = {
  id: 'deadline',
  title: '在法定期限内公布',
  basis: '条例第四十九条',
  severity: 'warning',
  evaluate: ({ report: { issued, organisation, year } }) => {
    if (issued === null || organisation === null || year === null) return []
    const { kind } = bodyOf(organisation)
    const day = lastDay[kind]
    if (day === undefined) return []
    const due = `${year + 1}-${day}`
    if (issued <= due) return []
    const who = kind === 'government' ? '县级以上地方政府' : '县级以上政府部门'
    const message = `${year}年度报告载明的日期是${printedDate(issued)}，晚于${printedDate(due)}（${who}的法定期限）。`
    return [{ message, expected: due, actual: issued }]
  },
}

export const dateRules: readonly Rule<ReportSubject>[] = [period, deadline]

import type { LocalDate } from '#statute/calendar'
import { dateOf } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import { dated, inForce, regulation } from '#statute/dated'

/** What a body is to do with its report: hand it in to the 主管部门 of its level, publish it. */
export type ReportDutyKind = 'authority' | 'public'

/** Whose report it is: of a department, or of the government, compiled by its 主管部门. */
export type Reporter = 'department' | 'government'

interface MonthDay {
  readonly month: number
  readonly day: number
}

/** 条例第四十九条: the last day of each duty in the year after; null where a reporter has none. The days move for no holiday. */
export const reportDeadlines = dated<
  Readonly<Record<Reporter, Readonly<Record<ReportDutyKind, MonthDay | null>>>>
>('年度报告的期限', [
  {
    from: '2019-05-15',
    value: {
      department: { authority: { month: 1, day: 31 }, public: { month: 1, day: 31 } },
      government: { authority: null, public: { month: 3, day: 31 } },
    },
    basis: regulation('第四十九条'),
  },
])

/** A duty with its last day and what it stands on. */
export interface ReportDeadline {
  readonly duty: ReportDutyKind
  readonly on: LocalDate
  readonly basis: Basis
}

const duties: readonly ReportDutyKind[] = ['authority', 'public']

/** The duties of a reporter for the report of a year, the earliest first. Throws DatedError before 2019. */
export const reportDeadlinesOf = (reporter: Reporter, year: number): readonly ReportDeadline[] => {
  const { value, basis } = inForce(reportDeadlines, dateOf(year + 1, 1, 1))
  return duties.flatMap((duty) => {
    const last = value[reporter][duty]
    return last === null ? [] : [{ duty, on: dateOf(year + 1, last.month, last.day), basis }]
  })
}

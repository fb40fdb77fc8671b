import type { AnnualReport } from '#modules/annual-report'
import { formOfReport, valueOf } from '#modules/annual-report'
import { requestCell } from '#statute/report-form'

/** How many requests ended in one way; null when a cell it needs holds no number. */
export interface Outcome {
  readonly label: string
  readonly count: number | null
  /** Of all requests handled in the year; null where it makes no sense. */
  readonly share: number | null
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce((total, value) => (total === null || value === null ? null : total + value), 0)

/** How the requests of the year ended, by the brackets of table 3, and what was carried over. */
export const outcomesOf = (report: AnnualReport): readonly Outcome[] => {
  const { rows, groups, columns } = formOfReport(report).requests
  const total = columns.length - 1
  const value = (code: string) => valueOf(report.cells.get(requestCell(code, total)))
  const under = (code: string) => {
    const inside = rows.filter((row) => row.code === code || row.code.startsWith(`${code}.`))
    return sum(inside.map((row) => value(row.code)))
  }
  const named = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'].map((code) => {
    const place = groups.find((group) => group.code === code) ?? rows.find((row) => row.code === code)
    return { label: (place?.label.text ?? code).replace(/（.*）$/u, ''), count: under(code) }
  })
  const handled = sum(named.map(({ count }) => count))
  const shareOf = (count: number | null) =>
    count === null || handled === null || handled === 0 ? null : count / handled
  return [
    ...named.map(({ label, count }) => ({ label, count, share: shareOf(count) })),
    { label: '结转下年度', count: value('4'), share: null },
  ]
}

/** Whether there is anything to draw: at least one request that ended or was carried over. */
export const hasOutcomes = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ count }) => count !== null && count > 0)

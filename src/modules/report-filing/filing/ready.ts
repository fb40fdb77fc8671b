import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import { cellsOf, identitiesOf } from '#statute/report-form'
import type { ReportForm } from '#statute/report-form'
import { officeOf, stepsDefect } from '#modules/sign-off'
import { chainOf } from '../chain/index.ts'
import type { CompiledCells } from '../compile/index.ts'
import { cellsOfReport, formOfRow } from '../compile/index.ts'
import type { Query, ReportRow } from '../schema/index.ts'
import { reportSignOff } from './steps.ts'

/** What still keeps a report from being submitted. */
export interface Obstacle {
  readonly code: 'year' | 'compile' | 'text' | 'empty' | 'unbalanced' | 'unexplained' | 'sign-off'
  /** A sentence that says what to do. */
  readonly sentence: string
}

const emptyIn = (form: ReportForm, cells: CompiledCells): readonly Obstacle[] => {
  const empty = [...cellsOf(form).values()].filter(({ name }) => (cells.get(name)?.value ?? null) === null)
  const [first] = empty
  if (first === undefined) return []
  const sentence = `还有 ${empty.length} 个单元格没有数，第一个是${first.where}；没有数量的请填 0。`
  return [{ code: 'empty', sentence }]
}

const unbalancedIn = (form: ReportForm, cells: CompiledCells): readonly Obstacle[] =>
  identitiesOf(form).flatMap(({ title, left, right }): readonly Obstacle[] => {
    const sum = (names: typeof left) => names.reduce((all, name) => all + (cells.get(name)?.value ?? 0), 0)
    const [one, other] = [sum(left), sum(right)]
    return one === other
      ? []
      : [{ code: 'unbalanced', sentence: `${title}：现在是 ${one} 和 ${other}，请核对调整的数。` }]
  })

/** Everything that keeps a report from being submitted today, in the order it is best mended. */
export const obstaclesOf = async (
  query: Query,
  row: ReportRow,
  today: LocalDate,
): Promise<readonly Obstacle[]> => {
  if (yearOf(today) <= row.year)
    return [{ code: 'year', sentence: `${row.year}年还没有结束，年底以后才能送审。` }]
  if (row.ledger === null) return [{ code: 'compile', sentence: '还没有从台账编制，请先编制。' }]
  const form = formOfRow(row)
  const cells = await cellsOfReport(query, row)
  const { differences } = await chainOf(query, row, cells)
  const { steps } = await reportSignOff(query, row.organisation, today)
  const defect = stepsDefect(await officeOf(query, row.organisation, today), steps, 'report.sign')
  return [
    ...emptyIn(form, cells),
    ...unbalancedIn(form, cells),
    ...differences
      .filter(({ explanation }) => explanation === null)
      .map(({ message }): Obstacle => ({ code: 'unexplained', sentence: `${message}请写明原因。` })),
    ...(row.narrative === '' ? [{ code: 'text', sentence: '还没有正文，请先起草并保存。' } as const] : []),
    ...(defect === undefined ? [] : [{ code: 'sign-off', sentence: defect } as const]),
  ]
}

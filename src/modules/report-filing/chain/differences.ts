import type { CellName } from '#statute/report-form'
import type { Finding } from '#modules/annual-report'
import { checkAmong, digestOf } from '#modules/annual-report'
import type { CompiledCells } from '../compile/index.ts'
import { reportOfCells } from '../compile/index.ts'
import type { Query, ReportRow } from '../schema/index.ts'
import { filedCells, lastFiled } from './filed.ts'

/** Where the report does not follow from last year's. */
export interface Difference {
  /** Names it, as long as it is the same equation. */
  readonly key: string
  readonly message: string
  readonly cells: readonly CellName[]
  readonly expected: number
  readonly actual: number
  readonly basis: string
  /** Why; null until somebody said so for these very figures. */
  readonly explanation: string | null
}

/** The chain to last year's filed report. */
export interface Chain {
  /** The version it is held against; null where nothing is filed of last year. */
  readonly against: { readonly year: number; readonly version: number } | null
  readonly differences: readonly Difference[]
}

const keyOf = ({ rule, cells }: Finding): string => {
  const [first = ''] = cells
  return rule === 'chain.carry-over' ? rule : `${rule}:${first.split('.')[1] ?? ''}`
}

/** What must be explained: the equations, not what is only to be looked at. */
const isEquation = ({ rule, severity }: Finding): boolean =>
  rule.startsWith('chain.') && severity !== 'notice'

/**
 * 上年结转 is last year's 结转下年度, 现行有效 is last year's plus made minus repealed: every equation between the years that
 * does not hold, by the rules of #modules/annual-report, with the explanation that was given for it.
 */
export const chainOf = async (query: Query, row: ReportRow, cells: CompiledCells): Promise<Chain> => {
  const { organisation, year } = row
  const before = await lastFiled(query, { organisation, year: year - 1 })
  if (before === undefined) return { against: null, differences: [] }
  const name = '本机关'
  const findings = checkAmong([
    digestOf(reportOfCells({ organisation, year: year - 1, name }, filedCells(before)), 'before'),
    digestOf(reportOfCells({ organisation, year, name }, cells), 'after'),
  ])
  const told = await query
    .selectFrom('report_explanation')
    .select(['difference', 'figures', 'text'])
    .where('report', '=', row.id)
    .execute()
  const differences = (findings.get('after') ?? []).filter(isEquation).map((finding) => {
    const { message, cells: where, expected, actual, basis } = finding
    const key = keyOf(finding)
    const explanation = told.find(({ difference, figures }) => difference === key && figures === message)
    return {
      key,
      message,
      cells: where,
      expected: Number(expected),
      actual: Number(actual),
      basis,
      explanation: explanation?.text ?? null,
    }
  })
  return { against: { year: year - 1, version: before.version }, differences }
}

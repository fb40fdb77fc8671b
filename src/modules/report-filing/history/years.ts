import type { CellName } from '#statute/report-form'
import { requestCell } from '#statute/report-form'
import type { AnnualReport } from '#modules/annual-report'
import { formOfReport, valueOf } from '#modules/annual-report'
import type { OrganisationId } from '#modules/organisations'
import type { FiledReport } from '../filed/index.ts'
import { filedReports } from '../filed/index.ts'
import type { Query } from '../schema/index.ts'

/** What charts show of a year: figures that mean the same in both editions; null where a report has none. */
export interface YearFigures {
  readonly filing: string
  readonly year: number
  readonly version: number
  readonly origin: FiledReport['origin']
  readonly received: number | null
  readonly handled: number | null
  readonly open: number | null
  readonly carried: number | null
  readonly disclosed: number | null
  readonly partly: number | null
  readonly refused: number | null
  readonly unavailable: number | null
  readonly unhandled: number | null
  readonly otherwise: number | null
  readonly reconsiderations: number | null
  readonly suits: number | null
  readonly normativeMade: number | null
  readonly normativeValid: number | null
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null)
    ? null
    : values.reduce<number>((total, value) => total + (value ?? 0), 0)

/** The figures of a report that can be set beside those of other years. Pure. */
const yearFigures = (annual: AnnualReport): Omit<YearFigures, 'filing' | 'year' | 'version' | 'origin'> => {
  const { rows, columns } = formOfReport(annual).requests
  const at = (name: CellName) => valueOf(annual.cells.get(name))
  const row = (code: string) => at(requestCell(code, columns.length - 1))
  const under = (code: string) =>
    sum(
      rows.filter((one) => one.code === code || one.code.startsWith(`${code}.`)).map((one) => row(one.code)),
    )
  return {
    received: row('1'),
    open: row('2'),
    handled: row('3.7'),
    carried: row('4'),
    disclosed: row('3.1'),
    partly: row('3.2'),
    refused: under('3.3'),
    unavailable: under('3.4'),
    unhandled: under('3.5'),
    otherwise: under('3.6'),
    reconsiderations: at('remedies.reconsideration.4'),
    suits: sum([at('remedies.direct.4'), at('remedies.afterReconsideration.4')]),
    normativeMade: at('proactive.normativeDocument.made'),
    normativeValid: at('proactive.normativeDocument.valid') ?? at('proactive.normativeDocument.total'),
  }
}

/** The filed reports of a body over the years, oldest first: the newest version of each. */
export const yearsOf = async (query: Query, organisation: OrganisationId): Promise<readonly YearFigures[]> =>
  (await filedReports(query, { organisation }))
    .filter(({ newest }) => newest)
    .map(({ filing, year, version, origin, annual }) => ({
      filing,
      year,
      version,
      origin,
      ...yearFigures(annual),
    }))
    .toReversed()

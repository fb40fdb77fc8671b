import { columnOf } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import type { CellName, ReportForm } from '#statute/report-form'
import { formOf, identitiesOf, requestCell } from '#statute/report-form'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '../ids.ts'
import type { CaseRow, Query } from '../schema/index.ts'

/** Which cases are counted: those of a body, in a period of whole days, both ends included. */
export interface Counting {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  readonly until: LocalDate
}

/** A cell of table 3 with the cases behind it. */
export interface CountedCell {
  readonly row: string
  /** From 0; the last is the total. */
  readonly column: number
  readonly count: number
  readonly cases: readonly RequestId[]
}

/** Table 3 of a period, as the form has it. */
export interface Statistics {
  readonly form: ReportForm
  /** Every cell by its name, zeros too. */
  readonly cells: ReadonlyMap<CellName, CountedCell>
  /** Identities of the form that do not hold: none, or the ledger is broken. */
  readonly broken: readonly string[]
}

/** What of a case decides where it is counted. */
export type Counted = Pick<
  CaseRow,
  'request' | 'applicant_kind' | 'received_on' | 'concluded_on' | 'result_row'
>

const form = formOf('2021')
const last = form.requests.columns.length - 1

/** The rows of table 3 a case is counted in for a period; pure. */
export const rowsOfCase = (
  { received_on, concluded_on, result_row }: Counted,
  { from, until }: Pick<Counting, 'from' | 'until'>,
): readonly string[] => {
  if (received_on === null || received_on > until) return []
  if (concluded_on !== null && concluded_on < from) return []
  const came = received_on >= from ? '1' : '2'
  const ended = concluded_on !== null && concluded_on <= until && result_row !== null
  return ended ? [came, result_row, '3.7'] : [came, '4']
}

const tally = (cases: readonly Counted[], counting: Counting): ReadonlyMap<CellName, CountedCell> => {
  const behind = new Map<CellName, RequestId[]>()
  const put = (name: CellName, request: RequestId) => {
    const there = behind.get(name)
    if (there) there.push(request)
    else behind.set(name, [request])
  }
  for (const one of cases)
    for (const row of rowsOfCase(one, counting)) {
      put(requestCell(row, columnOf(one.applicant_kind)), one.request)
      put(requestCell(row, last), one.request)
    }
  return new Map(
    form.requests.rows.flatMap(({ code: row }) =>
      form.requests.columns.map((_, column) => {
        const name = requestCell(row, column)
        const found = behind.get(name) ?? []
        return [name, { row, column, count: found.length, cases: found }] as const
      }),
    ),
  )
}

const brokenIn = (cells: ReadonlyMap<CellName, CountedCell>): readonly string[] => {
  const sum = (names: readonly CellName[]) =>
    names.reduce((total, name) => total + (cells.get(name)?.count ?? 0), 0)
  return identitiesOf(form)
    .filter(({ kind }) => kind !== 'remedy-total')
    .filter(({ left, right }) => sum(left) !== sum(right))
    .map(({ title }) => title)
}

/** The cases a period may count: received by its end, and not concluded before it began. */
export const countedIn = async (
  query: Query,
  { organisation, from, until }: Counting,
): Promise<readonly Counted[]> =>
  query
    .selectFrom('request_case')
    .select(['request', 'applicant_kind', 'received_on', 'concluded_on', 'result_row'])
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where('received_on', '<=', until)
    .where((of) => of.or([of('concluded_on', 'is', null), of('concluded_on', '>=', from)]))
    .orderBy('request')
    .execute()

/**
 * 条例第五十条: table 3 of any period, counted from the ledger, with the cases behind each cell. A case counts as
 * received on its day of 条例第三十一条, as handled on the day its answer went out; what was split, merged or discarded
 * is counted nowhere. Several thousand cases take some milliseconds.
 */
export const statisticsOf = async (query: Query, counting: Counting): Promise<Statistics> => {
  const cases = await countedIn(query, counting)
  const cells = tally(cases, counting)
  return { form, cells, broken: brokenIn(cells) }
}

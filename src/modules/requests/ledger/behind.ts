import { columnOf } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { Page } from '#platform/db'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { CaseLine } from '../views/line.ts'
import { lineOf } from '../views/line.ts'
import { standsIn } from './printed-table.ts'
import type { Counted, Counting } from './statistics.ts'
import { countedIn, rowsOfCase } from './statistics.ts'

/** A cell of table 3 of a period, and which page of what is behind it. */
export interface CellAsked extends Counting {
  /** A row of either edition: `3.6` is all of （六）. */
  readonly row: string
  /** From 0; whatever is behind the applicants is the total. */
  readonly column: number
  readonly after?: string | undefined
  readonly limit: number
}

/** The total stands behind the six kinds of applicant. */
const totalColumn = 6

const isBehind =
  (cell: CellAsked) =>
  (one: Counted): boolean =>
    (cell.column === totalColumn || columnOf(one.applicant_kind) === cell.column) &&
    rowsOfCase(one, cell).some((row) => standsIn(row, cell.row))

/** Requests as a list shows them today, in the order of their ids, which is that of their registration. */
const linesOf = async (
  query: Query,
  ids: readonly RequestId[],
  today: LocalDate,
  cells: RequestCells,
): Promise<readonly CaseLine[]> => {
  if (ids.length === 0) return []
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_case')
    .innerJoin('request', 'request.id', 'request_case.request')
    .selectAll('request_case')
    .select('request.form')
    .where('request_case.request', 'in', ids)
    .orderBy('request_case.request')
    .execute()
  return rows.map((row) => lineOf(row, { calendar, today, cells }))
}

/** The cases behind a number of table 3, page by page: exactly those it counts. */
export const casesBehind = async (
  query: Query,
  cell: CellAsked,
  today: LocalDate,
  cells: RequestCells,
): Promise<Page<CaseLine>> => {
  const { after = '', limit } = cell
  const behind = (await countedIn(query, cell)).filter(isBehind(cell)).map(({ request }) => request)
  const rest = behind.filter((id) => id > after)
  const ids = rest.slice(0, limit)
  return {
    rows: await linesOf(query, ids, today, cells),
    next: rest.length > limit ? ids.at(-1) : undefined,
  }
}

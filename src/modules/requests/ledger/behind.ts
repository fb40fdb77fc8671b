import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { Page } from '#platform/db'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { CaseLine } from '../views/line.ts'
import { lineOf } from '../views/line.ts'
import type { CellAsked } from './placed.ts'
import { requestsBehind } from './placed.ts'

/** Requests as a list shows them today, in the order given. */
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
    .execute()
  const byId = new Map(rows.map((row) => [row.request, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [lineOf(row, { calendar, today, cells })]
  })
}

/** The cases behind a number of table 3, page by page: exactly those it counts. */
export const casesBehind = async (
  query: Query,
  cell: CellAsked,
  today: LocalDate,
  cells: RequestCells,
): Promise<Page<CaseLine>> => {
  const { rows, next } = await requestsBehind(query, cell)
  const ids = rows.map(({ request }) => request)
  return { rows: await linesOf(query, ids, today, cells), next }
}

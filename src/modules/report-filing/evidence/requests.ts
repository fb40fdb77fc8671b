import { applicants } from '#statute/applicants'
import type { CellName } from '#statute/report-form'
import { decisionOf } from '#statute/decisions'
import {
  placeFrom,
  placeKey,
  placedRequests,
  placesOf,
  requestCellsAt,
  requestsBehind,
} from '#modules/requests'
import type { EvidenceLine, Source } from './source.ts'

/** Of a cell of table 3: its row and which of its columns. */
const placeIn = (cell: CellName): { readonly row: string; readonly column: number } => {
  const parts = cell.split('.').slice(1)
  return { row: parts.slice(0, -1).join('.'), column: Number(parts.at(-1)) }
}

/** Table 3: requests, by the rule of #modules/requests. */
export const requestSource: Source = {
  code: 'request',
  table: 'requests',
  money: false,
  cellsAt: (place) => requestCellsAt(placeFrom(place)),
  groups: async (query, span) =>
    (await placesOf(query, span)).map(({ place, count }) => ({ place: placeKey(place), count, amount: 0 })),
  items: async (query, span) =>
    (await placedRequests(query, span)).map(({ request, seq, place }) => ({
      item: request,
      version: seq,
      place: placeKey(place),
      amount: 0,
    })),
  behind: async (query, span, cell, page) => {
    const { rows, next } = await requestsBehind(query, { ...span, ...placeIn(cell), ...page })
    const lines = rows.map(
      ({ request, seq, number, applicant_kind, outcome, received_on, concluded_on }): EvidenceLine => ({
        source: 'request',
        item: request,
        version: seq,
        title: number,
        detail: `${applicants[applicant_kind].title}；${outcome === null ? '办理中' : decisionOf(outcome).title}`,
        on: concluded_on ?? received_on,
        amount: 0,
      }),
    )
    return { rows: lines, next }
  },
}

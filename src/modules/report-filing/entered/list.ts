import type { CellName } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { Instant } from '#platform/clock'
import type { PersonId } from '#modules/organisations'
import { formOfRow, scaleOf } from '../compile/index.ts'
import type { EntryId } from '../ids.ts'
import type { EntryKind, Query, ReportRow } from '../schema/index.ts'

/** A figure that was entered, in the unit of its cell. */
export interface Entry {
  readonly id: EntryId
  readonly cell: CellName
  readonly kind: EntryKind
  readonly value: number
  readonly source: string
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
  /** Why it was taken back, by whom, when; null while it counts. */
  readonly cancelled: { readonly by: PersonId; readonly at: Instant; readonly reason: string } | null
}

/** Everything entered for a report, taken back or not, in the order it was entered; of one cell where asked. */
export const entriesOf = async (query: Query, row: ReportRow, cell?: CellName): Promise<readonly Entry[]> => {
  const places = cellsOf(formOfRow(row))
  const all = query.selectFrom('report_entry').selectAll().where('report', '=', row.id).orderBy('id')
  const rows = await (cell === undefined ? all : all.where('cell', '=', cell)).execute()
  return rows.map(({ cancelled_at: at, cancelled_by: by, cancel_reason: reason, ...one }) => {
    const place = places.get(one.cell)
    return {
      id: one.id,
      cell: one.cell,
      kind: one.kind,
      value: one.value / (place === undefined ? 1 : scaleOf(place)),
      source: one.source,
      reason: one.reason,
      by: one.entered_by,
      at: one.entered_at,
      cancelled: at === null || by === null ? null : { by, at, reason: reason ?? '' },
    }
  })
}

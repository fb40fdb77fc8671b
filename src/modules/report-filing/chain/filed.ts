import type { Edition } from '#statute/report-form'
import { formOf } from '#statute/report-form'
import type { CompiledCells, Kept } from '../compile/index.ts'
import { cellsFrom } from '../compile/index.ts'
import type { OfYear } from '../evidence/index.ts'
import type { FilingRow, Query } from '../schema/index.ts'

/** The cells of a filed report, with how each came about. */
export const filedCells = ({
  edition,
  cells,
}: {
  readonly edition: Edition
  readonly cells: string
}): CompiledCells =>
  // Written where it was filed.
  cellsFrom(formOf(edition), JSON.parse(cells) as Kept)

/** Every version of a year that was filed, the newest first. */
export const filingsOf = (query: Query, { organisation, year }: OfYear): Promise<readonly FilingRow[]> =>
  query
    .selectFrom('report_filing')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .execute()

/** The last version of a year that was filed; undefined where none was. */
export const lastFiled = async (query: Query, asked: OfYear): Promise<FilingRow | undefined> =>
  (await filingsOf(query, asked))[0]

import type { Edition } from '#statute/report-form'
import { formOf } from '#statute/report-form'
import type { OrganisationId } from '#modules/organisations'
import type { CompiledCells, Kept } from '../compile/index.ts'
import { cellsFrom } from '../compile/index.ts'
import type { FilingRow, Query } from '../schema/index.ts'

/** The cells of a filed report, with how each came about. */
export const filedCells = ({
  edition,
  cells,
}: {
  readonly edition: Edition
  readonly cells: string
}): CompiledCells =>
  // Written by `fileReport` and `fileOldReport`.
  cellsFrom(formOf(edition), JSON.parse(cells) as Kept)

/** The last version of a year that was filed; undefined where none was. */
export const lastFiled = (
  query: Query,
  { organisation, year }: { readonly organisation: OrganisationId; readonly year: number },
): Promise<FilingRow | undefined> =>
  query
    .selectFrom('report_filing')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

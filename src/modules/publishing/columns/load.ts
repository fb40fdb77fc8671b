import type { LocalDate } from '#statute/calendar'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'

/** All columns of a body, in no order. */
export const columnsIn = (query: Query, organisation: OrganisationId): Promise<ColumnRow[]> =>
  query.selectFrom('publishing_column').selectAll().where('organisation', '=', organisation).execute()

/** The body a column belongs to; nothing where there is no such column. */
export const placeOfColumn = async (query: Query, id: ColumnId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('publishing_column').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** A column by its id. Throws Refusal `column-missing`. */
export const loadColumn = async (query: Query, id: ColumnId, path = 'column'): Promise<ColumnRow> => {
  const row = await query.selectFrom('publishing_column').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('missing', 'column-missing', '没有这个栏目', '没有找到这个栏目，请从栏目列表里选取。', path)
}

/** Whether it takes something new on a day. */
export const isOpen = ({ opened_on, closed_on }: ColumnRow, on: LocalDate): boolean =>
  opened_on <= on && (closed_on === null || closed_on > on)

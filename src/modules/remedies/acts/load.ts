import type { Calendar, LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import { eventIn } from '#platform/ledger'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Remedy, RemedyEvent } from '../events/index.ts'
import { remedyOn } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import type { Query, RemedyRow } from '../schema/index.ts'

/** A remedy with its file and what comes of it on a day. */
export interface LoadedRemedy {
  readonly row: RemedyRow
  readonly file: readonly RemedyEvent[]
  readonly found: Remedy
}

/** A remedy by its id. Throws Refusal `remedy-missing`. */
export const loadRow = async (query: Query, id: RemedyId): Promise<RemedyRow> => {
  const row = await query.selectFrom('remedy').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse(
    'missing',
    'remedy-missing',
    '没有这件案件',
    '没有找到这件复议或者诉讼，请从列表里选取。',
    'remedy',
  )
}

/** The body a remedy belongs to; undefined where there is no such remedy. */
export const placeOfRemedy = async (query: Query, id: RemedyId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('remedy').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** The whole file of a remedy, in the order it was written down. */
const fileOf = async (query: Query, id: RemedyId): Promise<readonly RemedyEvent[]> => {
  const rows = await query
    .selectFrom('remedy_event')
    .selectAll()
    .where('remedy', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(eventIn<RemedyEvent>)
}

/** Loads a remedy, its file and its fold of a day. Throws Refusal `remedy-missing`. */
export const loadRemedy = async (
  query: Query,
  id: RemedyId,
  today: LocalDate,
  calendar?: Calendar,
): Promise<LoadedRemedy> => {
  const row = await loadRow(query, id)
  const file = await fileOf(query, id)
  return { row, file, found: remedyOn(file, today, calendar ?? (await calendarIn(query))) }
}

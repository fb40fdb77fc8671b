import type { LocalDate } from '#statute/calendar'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { TransferId } from '../ids.ts'
import type { Query, TransferPlace } from '../schema/index.ts'

/** A list that was handed over. */
export interface Transfer {
  readonly id: TransferId
  readonly place: TransferPlace
  readonly onDate: LocalDate
  readonly from: LocalDate
  readonly until: LocalDate
  readonly receiver: string | null
  readonly note: string | null
  /** How many documents are in it. */
  readonly items: number
}

/** The body a list belongs to; nothing where there is none. */
export const placeOfTransfer = async (query: Query, id: TransferId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('transfer').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** What a body handed over, the newest first. Throws DatabaseError `cursor`. */
export const transfersOf = async (
  query: Query,
  organisation: OrganisationId,
  paging: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<Transfer>> => {
  const all = query
    .selectFrom('transfer')
    .where('organisation', '=', organisation)
    .select((row) => [
      'id',
      'place',
      'on_date',
      'from_date',
      'until_date',
      'receiver',
      'note',
      row
        .selectFrom('transfer_item as item')
        .whereRef('item.transfer', '=', 'transfer.id')
        .select(({ fn }) => fn.countAll<number>().as('items'))
        .as('items'),
    ])
  const { rows, next } = await pageByKey(all, { by: ['on_date', 'id'], order: 'desc', ...paging })
  return {
    rows: rows.map(({ on_date: onDate, from_date: from, until_date: until, items, ...row }) => ({
      ...row,
      onDate,
      from,
      until,
      items: items ?? 0,
    })),
    next,
  }
}

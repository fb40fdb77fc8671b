import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import { dayOf, dayStart } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import type { Query, TransferPlace } from '../schema/index.ts'

export interface PendingTransfer {
  readonly place: TransferPlace
  /** Published from this day to that, both included. */
  readonly from: LocalDate
  readonly until: LocalDate
}

/** A public document that was not handed over yet. */
export interface PendingDocument {
  readonly document: DocumentId
  readonly title: string
  readonly indexNumber: string
  readonly publishedOn: LocalDate
  readonly kind: KindCode
}

/** 条例第二十五条: what a body published in a period, is public, and was not yet handed over to a place; the oldest first. */
export const pendingTransfer = async (
  query: Query,
  organisation: OrganisationId,
  { place, from, until }: PendingTransfer,
): Promise<readonly PendingDocument[]> => {
  const rows = await query
    .selectFrom('publication as page')
    .where('page.organisation', '=', organisation)
    .where('page.status', '=', 'public')
    .where('page.published_at', '>=', dayStart(from))
    .where('page.published_at', '<', dayStart(addDays(until, 1)))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('transfer_item as item')
            .innerJoin('transfer', 'transfer.id', 'item.transfer')
            .whereRef('item.document', '=', 'page.document')
            .where('transfer.place', '=', place)
            .select('item.document'),
        ),
      ),
    )
    .select(['page.document', 'page.title', 'page.index_number', 'page.published_at', 'page.kind'])
    .orderBy('page.published_at')
    .orderBy('page.number')
    .execute()
  return rows.map(({ document, title, index_number, published_at, kind }) => ({
    document,
    title,
    indexNumber: index_number,
    publishedOn: dayOf(published_at),
    kind,
  }))
}

import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DisseminationId, DocumentId } from '../ids.ts'
import type { Channel, Query } from '../schema/index.ts'

/** Something published over another channel, with what it mentions by id and name; the person by id. */
export interface Dissemination {
  readonly id: DisseminationId
  readonly document: { readonly id: string; readonly name: string } | null
  readonly column: { readonly id: string; readonly name: string } | null
  readonly channel: Channel
  readonly title: string
  readonly onDate: LocalDate
  readonly link: string | null
  readonly note: string | null
  readonly recordedBy: PersonId
  readonly recordedAt: Instant
  /** Why it was taken back; null while it stands. */
  readonly cancelled: string | null
}

export interface DisseminationFilter {
  readonly channel?: Channel | undefined
  readonly document?: DocumentId | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

/** What a body published over other channels, the newest first. Throws DatabaseError `cursor`. */
export const disseminationsOf = async (
  query: Query,
  organisation: OrganisationId,
  { channel, document, after, limit }: DisseminationFilter,
): Promise<Page<Dissemination>> => {
  const all = query
    .selectFrom('dissemination')
    .leftJoin('document', 'document.id', 'dissemination.document')
    .leftJoin('publishing_column', 'publishing_column.id', 'dissemination.column')
    .where('dissemination.organisation', '=', organisation)
    .select([
      'dissemination.id',
      'dissemination.document',
      'document.title as documentTitle',
      'dissemination.column',
      'publishing_column.title as columnTitle',
      'dissemination.channel',
      'dissemination.title',
      'dissemination.on_date',
      'dissemination.link',
      'dissemination.note',
      'dissemination.recorded_by',
      'dissemination.recorded_at',
      'dissemination.cancelled_at',
      'dissemination.cancel_reason',
    ])
  const ofChannel = channel === undefined ? all : all.where('dissemination.channel', '=', channel)
  const asked = document === undefined ? ofChannel : ofChannel.where('dissemination.document', '=', document)
  const { rows, next } = await pageByKey(asked, {
    by: ['dissemination.on_date', 'dissemination.id'],
    order: 'desc',
    after,
    limit,
  })
  return {
    rows: rows.map((row) => ({
      id: row.id,
      document: named(row.document, row.documentTitle),
      column: named(row.column, row.columnTitle),
      channel: row.channel,
      title: row.title,
      onDate: row.on_date,
      link: row.link,
      note: row.note,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      cancelled: row.cancelled_at === null ? null : (row.cancel_reason ?? ''),
    })),
    next,
  }
}

import { csvOf } from '#platform/spreadsheet'
import type { OrganisationId } from '#modules/organisations'
import type { Channel, Query } from '../../schema/index.ts'
import { channels } from '../../schema/index.ts'
import type { Period } from '../period.ts'
import { headings } from './read.ts'

const bytesOf = (rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(csvOf(rows)))

/** An empty table to fill in. */
export const importTemplate = (): Uint8Array<ArrayBuffer> => bytesOf([headings])

/** What a body published over other channels in a period, as a table that can be taken in again. */
export const exportDisseminations = async (
  query: Query,
  organisation: OrganisationId,
  { from, until, channel }: Period & { readonly channel?: Channel | undefined },
): Promise<Uint8Array<ArrayBuffer>> => {
  const all = query
    .selectFrom('dissemination as item')
    .leftJoin('document', 'document.id', 'item.document')
    .leftJoin('publishing_column as holder', (join) =>
      join.on((on) => on('holder.id', '=', on.fn.coalesce(on.ref('item.column'), on.ref('document.column')))),
    )
    .where('item.organisation', '=', organisation)
    .where('item.cancelled_at', 'is', null)
    .where('item.on_date', '>=', from)
    .where('item.on_date', '<=', until)
    .select([
      'item.channel',
      'item.title',
      'item.on_date',
      'item.link',
      'holder.title as column',
      'document.index_number',
      'item.note',
    ])
    .orderBy('item.on_date')
    .orderBy('item.id')
  const rows = await (channel === undefined ? all : all.where('item.channel', '=', channel)).execute()
  return bytesOf([
    headings,
    ...rows.map((row) => [
      channels[row.channel],
      row.title,
      row.on_date,
      row.link ?? '',
      row.column ?? '',
      row.index_number ?? '',
      row.note ?? '',
    ]),
  ])
}

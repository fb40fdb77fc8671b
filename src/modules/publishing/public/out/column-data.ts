import { pageByKey } from '#platform/db'
import type { ColumnId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'
import type { OpenDataOptions } from '../open-data.ts'
import { openColumns } from '../open-data.ts'
import { spanOfYear } from '../years.ts'

/** Public documents in a column and below it as data, the newest first. Throws DatabaseError `cursor`. */
export const openColumn = (
  query: Query,
  column: ColumnId,
  { kind, year, after, limit }: Omit<OpenDataOptions, 'organisation'>,
) => {
  let pages = query
    .selectFrom('publication_place as place')
    .innerJoin('publication as page', 'page.document', 'place.document')
    .innerJoin('publishing_column as holder', 'holder.id', 'page.column')
    .select([...openColumns, 'place.published_at', 'place.number'])
    .where('place.column', '=', column)
  if (kind !== undefined) pages = pages.where('page.kind', '=', kind)
  if (year !== undefined) {
    const { from, until } = spanOfYear(year)
    pages = pages.where('place.published_at', '>=', from).where('place.published_at', '<', until)
  }
  return pageByKey(pages, { by: ['place.published_at', 'place.number'], order: 'desc', after, limit })
}

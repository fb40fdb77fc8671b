import type { Instant } from '#platform/clock'
import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import type { PublicLine, PublicList } from './line.ts'
import { lineColumns } from './line.ts'
import type { YearSpan } from './years.ts'
import { spanOfYear } from './years.ts'

export interface ColumnListOptions {
  readonly year?: number | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Documents in a column and below it, the newest first, all or of one year. Throws DatabaseError `cursor`. */
export const columnList = (
  query: Query,
  column: ColumnId,
  { year, after, limit }: ColumnListOptions,
): Promise<PublicList> => {
  const listed = query
    .selectFrom('publication_place as place')
    .innerJoin('publication as page', 'page.document', 'place.document')
    .select([...lineColumns, 'place.published_at', 'place.number'])
    .where('place.column', '=', column)
  const within = ({ from, until }: YearSpan) =>
    listed.where('place.published_at', '>=', from).where('place.published_at', '<', until)
  return pageByKey(year === undefined ? listed : within(spanOfYear(year)), {
    by: ['place.published_at', 'place.number'],
    order: 'desc',
    after,
    limit,
  })
}

export interface NewestOptions {
  /** Only of one body. */
  readonly organisation?: OrganisationId | undefined
  /** Only of these kinds, or of all but these. */
  readonly kinds?: readonly KindCode[]
  readonly without?: readonly KindCode[]
  readonly limit: number
}

/** The newest documents of the site or of one body. */
export const newestDocuments = async (
  query: Query,
  { organisation, kinds, without, limit }: NewestOptions,
): Promise<readonly PublicLine[]> => {
  let pages = query.selectFrom('publication as page').select(lineColumns).where('page.status', '=', 'public')
  if (organisation !== undefined) pages = pages.where('page.organisation', '=', organisation)
  if (kinds !== undefined) pages = pages.where('page.kind', 'in', kinds)
  if (without !== undefined) pages = pages.where('page.kind', 'not in', without)
  return pages.orderBy('page.published_at', 'desc').orderBy('page.number', 'desc').limit(limit).execute()
}

/** The newest document of a column with its text, for columns that are one page: 公开指南. */
export const newestText = async (
  query: Query,
  column: ColumnId,
): Promise<{ readonly number: number; readonly body: string; readonly changedAt: Instant } | undefined> =>
  query
    .selectFrom('publication_place as place')
    .innerJoin('publication as page', 'page.document', 'place.document')
    .select(['page.number', 'page.body', 'page.changed_at as changedAt'])
    .where('place.column', '=', column)
    .orderBy('place.published_at', 'desc')
    .orderBy('place.number', 'desc')
    .limit(1)
    .executeTakeFirst()

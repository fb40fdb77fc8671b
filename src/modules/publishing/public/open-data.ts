import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { KindCode } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import { spanOfYear } from './years.ts'

export interface OpenDataOptions {
  readonly organisation?: OrganisationId | undefined
  readonly kind?: KindCode | undefined
  readonly year?: number | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The columns of `publication as page` and of the column it stands in, `holder`, that make a line of open data. */
export const openColumns = [
  'page.number',
  'page.organisation',
  'page.kind',
  'page.title',
  'page.index_number as indexNumber',
  'page.document_number as documentNumber',
  'page.date_written as dateWritten',
  'page.published_at',
  'page.changed_at as changedAt',
  'page.validity',
  'page.effective_on as effectiveOn',
  'page.expires_on as expiresOn',
  'page.topics',
  'page.keywords',
  'page.summary',
  'page.source',
  'holder.code as columnCode',
  'holder.title as columnTitle',
] as const

/** Public documents as data, the newest first, without their texts. Throws DatabaseError `cursor`. */
export const openDocuments = async (
  query: Query,
  { organisation, kind, year, after, limit }: OpenDataOptions,
) => {
  let pages = query
    .selectFrom('publication as page')
    .innerJoin('publishing_column as holder', 'holder.id', 'page.column')
    .select(openColumns)
    .where('page.status', '=', 'public')
  if (organisation !== undefined) pages = pages.where('page.organisation', '=', organisation)
  if (kind !== undefined) pages = pages.where('page.kind', '=', kind)
  if (year !== undefined) {
    const { from, until } = spanOfYear(year)
    pages = pages.where('page.published_at', '>=', from).where('page.published_at', '<', until)
  }
  return pageByKey(pages, { by: ['page.published_at', 'page.number'], order: 'desc', after, limit })
}

/** One public document as data. */
export type OpenDocument = Awaited<ReturnType<typeof openDocuments>>['rows'][number]

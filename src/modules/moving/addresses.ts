import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { Query } from './schema/index.ts'

/** Where an address of an old site leads now. */
export interface NewPlace {
  readonly number: number
  readonly status: 'public' | 'withdrawn'
}

/**
 * Where the page of an old site with this path and query is now, by two point reads; of two old sites the one that went by
 * the host of the request. Undefined for what never was moved in, or is not public yet.
 */
export const newPlaceOf = async (query: Query, path: string, host: string): Promise<NewPlace | undefined> => {
  if (path.length > 1000) return undefined
  const rows = await query
    .selectFrom('old_address')
    .innerJoin('publication', 'publication.document', 'old_address.document')
    .select(['old_address.host', 'publication.number', 'publication.status'])
    .where('old_address.path', '=', path)
    .orderBy('old_address.host')
    .limit(20)
    .execute()
  const found = rows.find((row) => row.host === host) ?? (rows.length === 1 ? rows[0] : undefined)
  return found && { number: found.number, status: found.status }
}

/** An address of an old site, and where it leads now. */
export interface OldAddress extends NewPlace {
  /** Path and query, as browsers send them. */
  readonly path: string
  readonly host: string
}

/** All addresses of old sites that lead to what is public or was, sorted by path, page by page. Throws DatabaseError `cursor`. */
export const oldAddresses = (
  query: Query,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<OldAddress>> =>
  pageByKey(
    query
      .selectFrom('old_address')
      .innerJoin('publication', 'publication.document', 'old_address.document')
      .select(['old_address.path', 'old_address.host', 'publication.number', 'publication.status']),
    { by: ['old_address.path', 'old_address.host'], after, limit },
  )

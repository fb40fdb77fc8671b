import type { Query } from '../../schema/index.ts'
import type { PublicFile } from '../files.ts'

/** Numbers of pages there are, public or withdrawn, behind a number, in their order. */
export const pageNumbers = async (
  query: Query,
  behind: number,
  limit: number,
): Promise<readonly number[]> => {
  const rows = await query
    .selectFrom('publication')
    .select('number')
    .where('number', '>', behind)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ number }) => number)
}

/** How many pages there are, public or withdrawn. */
export const pageCount = async (query: Query): Promise<number> => {
  const { count } = await query
    .selectFrom('publication')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Which of some numbers have a page, public or withdrawn. At most a few thousand at once. */
export const numbersThere = async (
  query: Query,
  numbers: readonly number[],
): Promise<ReadonlySet<number>> => {
  if (numbers.length === 0) return new Set()
  const rows = await query.selectFrom('publication').select('number').where('number', 'in', numbers).execute()
  return new Set(rows.map(({ number }) => number))
}

const held = (query: Query) =>
  query
    .selectFrom('publication_file as held')
    .innerJoin('publication as page', 'page.document', 'held.document')
    .innerJoin('file', 'file.id', 'held.file')
    .select(['file.id', 'file.digest', 'file.name', 'file.media_type as mediaType', 'file.size'])
    .where('page.status', '=', 'public')
    .groupBy(['file.id', 'file.digest', 'file.name', 'file.media_type', 'file.size'])

/** Files that public documents hold, behind an id, in the order of their ids. */
export const publicFiles = (query: Query, behind: string, limit: number): Promise<readonly PublicFile[]> =>
  held(query).where('held.file', '>', behind).orderBy('file.id').limit(limit).execute()

/** Which of some files public documents hold, by their ids. At most a few thousand at once. */
export const publicFilesAmong = async (
  query: Query,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublicFile>> => {
  if (ids.length === 0) return new Map()
  const rows = await held(query).where('held.file', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

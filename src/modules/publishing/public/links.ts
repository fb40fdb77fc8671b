import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** A page by its number and title. */
export interface PageName {
  readonly number: number
  readonly title: string
}

/** The public interpretations of documents, by what they interpret. At most a few hundred documents at once. */
export const interpretationsOf = async (
  query: Query,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly PageName[]>> => {
  if (documents.length === 0) return new Map()
  const rows = await query
    .selectFrom('interpretation_link as link')
    .innerJoin('publication as page', 'page.document', 'link.interpretation')
    .select(['link.document', 'page.number', 'page.title'])
    .where('link.document', 'in', documents)
    .where('page.status', '=', 'public')
    .orderBy('page.number')
    .execute()
  return Map.groupBy(rows, ({ document }) => document)
}

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
    .select(['link.document', 'page.number', 'page.title', 'page.status'])
    .where('link.document', 'in', documents)
    .orderBy('page.number')
    .execute()
  // Asked by status as well, SQLite would begin with all that is public.
  const shown = rows.filter(({ status }) => status === 'public')
  return Map.groupBy(shown, ({ document }) => document)
}

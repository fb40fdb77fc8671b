import { pageByKey, sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'
import type { PublicList } from './line.ts'
import { lineColumns } from './line.ts'
import { patternOf, searchWords } from './words.ts'

export interface SearchOptions {
  /** What was typed: words between blanks, all of which must be met. */
  readonly text: string
  readonly organisation?: OrganisationId | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/**
 * Public documents whose title, numbers, keywords, topics or summary hold all words, the newest first; nothing where no
 * word was typed. Throws DatabaseError `cursor`.
 */
export const searchDocuments = async (
  query: Query,
  { text, organisation, after, limit }: SearchOptions,
): Promise<PublicList> => {
  const words = searchWords(text)
  if (words.length === 0) return { rows: [], next: undefined }
  let found = query.selectFrom('publication as page').select(lineColumns).where('page.status', '=', 'public')
  if (organisation !== undefined) found = found.where('page.organisation', '=', organisation)
  for (const word of words)
    found = found.where(sql<boolean>`page.search_key like ${patternOf(word)} escape '\\'`)
  return pageByKey(found, { by: ['page.published_at', 'page.number'], order: 'desc', after, limit })
}

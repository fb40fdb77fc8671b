import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '#modules/publishing'
import type { Query } from '../schema/index.ts'

/** Pairs of signs, by which a short title is found again in a text. */
const pairs = (text: string): ReadonlySet<string> => {
  const signs = [...text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')]
  return new Set(signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`))
}

/** How much of a title stands in a text, from 0 to 1. */
const shared = (title: string, text: ReadonlySet<string>): number => {
  const own = pairs(title)
  return own.size === 0 ? 0 : [...own].filter((pair) => text.has(pair)).length / own.size
}

/**
 * The open column of a body whose title and description share most with a text; the first in the order of the
 * catalogue where none shares anything; undefined where the body has no column a document may stand in.
 */
export const columnFor = async (
  query: Query,
  organisation: OrganisationId,
  text: string,
): Promise<ColumnId | undefined> => {
  const columns = await query
    .selectFrom('publishing_column')
    .select(['id', 'title', 'description'])
    .where('organisation', '=', organisation)
    .where('closed_on', 'is', null)
    .where('part', 'is', null)
    .orderBy('parent')
    .orderBy('place')
    .orderBy('id')
    .execute()
  const asked = pairs(text)
  const scored = columns.map(({ id, title, description }) => ({
    id,
    score: shared(title, asked) + shared(description, asked) / 4,
  }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.id
}

import type { SearchRequest } from '#platform/search'
import type { OrganisationId } from '#modules/organisations'
import { downFrom } from '../columns/tree.ts'
import type { ColumnId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import type { Query, Validity } from '../schema/index.ts'
import { publicationScope } from './entry.ts'
import type { FacetName } from './entry.ts'
import { synonymsFor } from './synonyms.ts'

/** What is looked for on the public side; what is left out narrows nothing. */
export interface SearchAsked {
  readonly text: string
  /** Only in the section of one body. */
  readonly organisation?: OrganisationId | undefined
  /** Only in a column and all below it. */
  readonly column?: ColumnId | undefined
  readonly kinds?: readonly KindCode[] | undefined
  readonly validity?: Validity | undefined
  readonly year?: number | undefined
  readonly topic?: string | undefined
  readonly order: 'relevance' | 'newest'
  /** From 1. */
  readonly page: number
  readonly limit: number
}

/** Words before a colon that hold what follows to a field. */
const fieldNames: SearchRequest['fieldNames'] = { 标题: 'title', 文号: 'exact', 索引号: 'exact' }

/** What a result can be narrowed by is counted. */
export const countedNames = [
  'kind',
  'validity',
  'year',
  'organisation',
  'column',
] as const satisfies readonly FacetName[]

/** A column and all below it: entries name the columns their pages are in themselves. */
const columnsFrom = async (query: Query, column: ColumnId | undefined): Promise<readonly ColumnId[]> => {
  if (column === undefined) return []
  const rows = await query
    .selectFrom('publishing_column as each')
    .innerJoin('publishing_column as asked', 'asked.organisation', 'each.organisation')
    .select(['each.id', 'each.parent', 'each.place'])
    .where('asked.id', '=', column)
    .execute()
  // A column that is not there narrows to nothing rather than to everything.
  return rows.length === 0 ? [column] : downFrom(rows, column).map(({ id }) => id)
}

const one = (value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [String(value)]

/** The question as the engine takes it: names of fields, synonyms of the place, filters. */
export const requestFor = async (
  query: Query,
  { text, organisation, column, kinds = [], validity, year, topic, order, page, limit }: SearchAsked,
): Promise<SearchRequest> => ({
  text,
  fieldNames,
  synonyms: await synonymsFor(query, organisation),
  scope: publicationScope,
  filters: {
    organisation: one(organisation),
    column: await columnsFrom(query, column),
    kind: kinds,
    validity: one(validity),
    year: one(year),
    topic: one(topic),
  } satisfies Record<FacetName, readonly string[]>,
  order,
  offset: (page - 1) * limit,
  limit,
  counted: countedNames,
})

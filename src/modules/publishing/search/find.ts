import type { SearchAnswer } from '#platform/search'
import { correct, search, suggest } from '#platform/search'
import type { DocumentId } from '../ids.ts'
import type { PublicLine } from '../public/line.ts'
import { lineColumns } from '../public/line.ts'
import type { Query } from '../schema/index.ts'
import type { SearchAsked } from './asked.ts'
import { countedNames, requestFor } from './asked.ts'
import type { FoundDocument } from './found.ts'
import type { FoundRow } from './show.ts'
import { foundOf } from './show.ts'

/** What was found for a question, one page of it. */
export interface SearchResult {
  readonly rows: readonly FoundDocument[]
  readonly total: number
  /** Whether there are more than the total says. */
  readonly more: boolean
  readonly page: number
  /** The last page that can be opened. */
  readonly last: number
  /** Whether there are pages behind the last one that cannot. */
  readonly cut: boolean
  /** What may have been meant, where hardly anything was found. */
  readonly meant: string | undefined
  /** How many there are of each value a result can be narrowed by, counted among the total. */
  readonly counts: Readonly<Record<(typeof countedNames)[number], ReadonlyMap<string, number>>>
}

/** No more can be opened: who has not found it by then asks otherwise. */
const farthest = 500

/** Where fewer were found, something else may have been meant. */
const few = 3

const noCounts = new Map<string, number>()

const countsOf = ({ facets }: SearchAnswer): SearchResult['counts'] => {
  const of = (name: (typeof countedNames)[number]) => facets[name] ?? noCounts
  return {
    kind: of('kind'),
    validity: of('validity'),
    year: of('year'),
    organisation: of('organisation'),
    column: of('column'),
  }
}

/** The pages of some hits in their order; one withdrawn in between is left out. */
const pagesOf = async (query: Query, hits: SearchAnswer['hits']): Promise<readonly FoundRow[]> => {
  if (hits.length === 0) return []
  const ids = hits.map(({ id }) => id as DocumentId)
  const pages = await query
    .selectFrom('publication as page')
    .select([...lineColumns, 'page.body', 'page.attachments'])
    .where('page.document', 'in', ids)
    .where('page.status', '=', 'public')
    .execute()
  const rows = pages.map(({ body, attachments, ...line }) => ({ line, body, attachments }))
  const byId = new Map(rows.map((row) => [row.line.document, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const rowsOf = async (
  query: Query,
  { hits, understood }: SearchAnswer,
): Promise<readonly FoundDocument[]> => {
  const found: FoundDocument[] = []
  for (const page of await pagesOf(query, hits)) found.push(await foundOf(query, page, understood.marks))
  return found
}

/** What lists show of what was found, without passages. */
export const findLines = async (
  query: Query,
  asked: SearchAsked,
): Promise<{ readonly rows: readonly PublicLine[]; readonly total: number }> => {
  const { hits, total } = await search(query, { ...(await requestFor(query, asked)), counted: [] })
  return { rows: (await pagesOf(query, hits)).map(({ line }) => line), total }
}

/**
 * Public pages found for what somebody typed, a page of them with their passages; the last page where one behind it was
 * asked for. What may have been meant is looked for where hardly anything was found.
 */
export const searchPublic = async (query: Query, asked: SearchAsked): Promise<SearchResult> => {
  const { limit } = asked
  const most = Math.ceil(farthest / limit)
  const page = Math.min(asked.page, most)
  const request = await requestFor(query, { ...asked, page })
  const answer = await search(query, request)
  const { total, exact } = answer
  const pages = Math.max(1, Math.ceil(total / limit))
  const last = Math.min(pages, most)
  if (page > last) return searchPublic(query, { ...asked, page: last })
  return {
    rows: await rowsOf(query, answer),
    total,
    more: !exact,
    page,
    last,
    cut: pages > most || !exact,
    meant: total < few && page === 1 ? await correct(query, request, total) : undefined,
    counts: countsOf(answer),
  }
}

/** What somebody who types may be looking for, in words of public pages. */
export const suggestPublic = (query: Query, typed: string): Promise<readonly string[]> =>
  suggest(query, typed)

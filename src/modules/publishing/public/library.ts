import { DatabaseError, pageByKey, sql } from '#platform/db'
import type { KindCode } from '../kinds/index.ts'
import type { Query, Validity } from '../schema/index.ts'
import { findLines } from '../search/index.ts'
import type { PublicList } from './line.ts'
import { lineColumns } from './line.ts'
import { spanOfYear } from './years.ts'

/** What the policy library holds. */
export const libraryKinds = [
  'normative',
  'regulation',
  'interpretation',
  'clean-up-result',
] as const satisfies readonly KindCode[]
export type LibraryKind = (typeof libraryKinds)[number]

/** What is shown where no kind is asked for: interpretations stand beside what they interpret. */
const documentKinds = libraryKinds.filter((kind) => kind !== 'interpretation')

/** What is asked of the library; what is left out is not asked. */
export interface LibraryFilter {
  readonly kind?: LibraryKind | undefined
  readonly validity?: Validity | undefined
  readonly year?: number | undefined
  readonly topic?: string | undefined
  readonly text?: string | undefined
}

export interface LibraryOptions extends LibraryFilter {
  readonly after?: string | undefined
  readonly limit: number
}

/** A text as a pattern of LIKE that finds it anywhere; escaped by a backslash. */
const patternOf = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`

const kindsOf = ({ kind }: LibraryFilter): readonly KindCode[] =>
  kind === undefined ? documentKinds : [kind]

/** Where words are looked for, the search is asked, the newest first. */
const found = (
  query: Query,
  { text = '', ...filter }: LibraryFilter,
  { page, limit }: { readonly page: number; readonly limit: number },
) => findLines(query, { ...filter, text, kinds: kindsOf(filter), order: 'newest', page, limit })

const inLibrary = (query: Query, { kind, validity, year, topic }: LibraryFilter) => {
  let pages = query
    .selectFrom('publication as page')
    .where('page.status', '=', 'public')
    .where('page.kind', 'in', kindsOf({ kind }))
  if (validity !== undefined) pages = pages.where('page.validity', '=', validity)
  if (year !== undefined) {
    const { from, until } = spanOfYear(year)
    pages = pages.where('page.published_at', '>=', from).where('page.published_at', '<', until)
  }
  if (topic !== undefined)
    pages = pages.where(sql<boolean>`page.topics like ${patternOf(JSON.stringify(topic))} escape '\\'`)
  return pages
}

/** One page of what was looked for; where the next one begins is its number. Throws DatabaseError `cursor`. */
const foundList = async (
  query: Query,
  { after = '1', limit, ...filter }: LibraryOptions,
): Promise<PublicList> => {
  if (!/^[1-9]\d{0,3}$/u.test(after)) throw new DatabaseError('cursor')
  const page = Number(after)
  const { rows, total } = await found(query, filter, { page, limit })
  return { rows, next: page * limit < total ? String(page + 1) : undefined }
}

/** Policy documents, the newest first. Throws DatabaseError `cursor`. */
export const policyLibrary = async (query: Query, options: LibraryOptions): Promise<PublicList> => {
  const { after, limit, ...filter } = options
  if (filter.text !== undefined) return foundList(query, options)
  return pageByKey(inLibrary(query, filter).select(lineColumns), {
    by: ['page.published_at', 'page.number'],
    order: 'desc',
    after,
    limit,
  })
}

/** What the library can be narrowed by. */
export interface LibraryChoices {
  readonly documents: number
  /** The newest first. */
  readonly years: readonly number[]
  /** The most frequent first. */
  readonly topics: readonly string[]
}

const countOf = async (query: Query, filter: LibraryFilter): Promise<number> => {
  if (filter.text !== undefined) return (await found(query, filter, { page: 1, limit: 1 })).total
  const { documents } = await inLibrary(query, filter)
    .select(({ fn }) => fn.countAll<number>().as('documents'))
    .executeTakeFirstOrThrow()
  return documents
}

/** Years and topics that occur in the library, and how many documents answer to a filter. */
export const libraryChoices = async (query: Query, filter: LibraryFilter): Promise<LibraryChoices> => {
  const documents = await countOf(query, filter)
  const groups = await inLibrary(query, {})
    .select(({ fn }) => ['page.year', 'page.topics', fn.countAll<number>().as('count')])
    .groupBy(['page.year', 'page.topics'])
    .execute()
  const topics = new Map<string, number>()
  for (const { topics: json, count } of groups)
    for (const topic of JSON.parse(json) as readonly string[])
      topics.set(topic, (topics.get(topic) ?? 0) + count)
  return {
    documents,
    years: [...new Set(groups.map(({ year }) => year))].toSorted((one, other) => other - one),
    topics: [...topics].toSorted(([, one], [, other]) => other - one).map(([topic]) => topic),
  }
}

import { pageByKey, sql } from '#platform/db'
import type { KindCode } from '../kinds/index.ts'
import type { Query, Validity } from '../schema/index.ts'
import type { PublicList } from './line.ts'
import { lineColumns } from './line.ts'
import { patternOf, searchWords } from './words.ts'
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

const inLibrary = (query: Query, { kind, validity, year, topic, text = '' }: LibraryFilter) => {
  let pages = query
    .selectFrom('publication as page')
    .where('page.status', '=', 'public')
    .where('page.kind', 'in', kind === undefined ? documentKinds : [kind])
  if (validity !== undefined) pages = pages.where('page.validity', '=', validity)
  if (year !== undefined) {
    const { from, until } = spanOfYear(year)
    pages = pages.where('page.published_at', '>=', from).where('page.published_at', '<', until)
  }
  if (topic !== undefined)
    pages = pages.where(sql<boolean>`page.topics like ${patternOf(JSON.stringify(topic))} escape '\\'`)
  for (const word of searchWords(text))
    pages = pages.where(sql<boolean>`page.search_key like ${patternOf(word)} escape '\\'`)
  return pages
}

/** Policy documents, the newest first. Throws DatabaseError `cursor`. */
export const policyLibrary = (
  query: Query,
  { after, limit, ...filter }: LibraryOptions,
): Promise<PublicList> =>
  pageByKey(inLibrary(query, filter).select(lineColumns), {
    by: ['page.published_at', 'page.number'],
    order: 'desc',
    after,
    limit,
  })

/** What the library can be narrowed by. */
export interface LibraryChoices {
  readonly documents: number
  /** The newest first. */
  readonly years: readonly number[]
  /** The most frequent first. */
  readonly topics: readonly string[]
}

/** Years and topics that occur in the library, and how many documents answer to a filter. */
export const libraryChoices = async (query: Query, filter: LibraryFilter): Promise<LibraryChoices> => {
  const { documents } = await inLibrary(query, filter)
    .select(({ fn }) => fn.countAll<number>().as('documents'))
    .executeTakeFirstOrThrow()
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

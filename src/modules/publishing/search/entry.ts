import type { SearchEntry } from '#platform/search'
import type { Attachment, Content } from '../content.ts'
import { plainTextOf } from '../content/plain-text.ts'
import { printFields } from '../kinds/index.ts'
import { maskedText } from '../personal-data/index.ts'
import type { Query } from '../schema/index.ts'
import type { PublicationRow } from '../schema/public-tables.ts'

/** Entries of publications among those of others. */
export const publicationScope = 'publication'

/** What a search may be narrowed by. */
export type FacetName = 'column' | 'kind' | 'validity' | 'year' | 'organisation' | 'topic'

const texts = (json: string): readonly string[] => JSON.parse(json) as readonly string[]

const attachmentsOf = ({ attachments }: Pick<PublicationRow, 'attachments'>): readonly Attachment[] =>
  JSON.parse(attachments) as readonly Attachment[]

/** Lines of what is written, each text once. */
const lines = (texts: readonly (string | null)[]): string =>
  [...new Set(texts.filter((text) => text !== null && text !== ''))].join('\n')

/** The text of a page as the public reads it, personal data masked: nobody is found by their number. */
export const searchedText = (body: string): string => maskedText(plainTextOf(body))

/** What of a public page is found, and what it is narrowed by. Pure. */
const entryOf = (
  page: PublicationRow,
  columns: readonly string[],
  attached: readonly string[],
): SearchEntry => {
  const keywords = texts(page.keywords)
  const topics = texts(page.topics)
  const printed = printFields(page.kind, JSON.parse(page.fields) as Content['fields'])
  const names = attachmentsOf(page).map(({ name }) => name)
  return {
    id: page.document,
    scope: publicationScope,
    at: page.published_at,
    fields: {
      title: maskedText(page.title),
      exact: [page.document_number, page.index_number].filter((number) => number !== null).map(maskedText),
      words: maskedText(
        lines([...keywords, ...topics, page.summary, page.source, ...printed.map(({ text }) => text)]),
      ),
      body: searchedText(page.body),
      attached: maskedText(lines([...names, ...attached])),
    },
    facets: {
      column: columns,
      kind: page.kind,
      validity: page.validity,
      year: String(page.year),
      organisation: page.organisation,
      topic: topics,
    } satisfies Record<FacetName, string | readonly string[]>,
    terms: keywords.map(maskedText),
  }
}

/** The columns a page is in itself: those above them are asked for by all that lie below, so a move changes no entry. */
const ownColumns = async (query: Query, { document }: PublicationRow): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom('publication_place')
    .select('column')
    .where('document', '=', document)
    .where('own', '=', 1)
    .execute()
  return rows.map(({ column }) => column)
}

const attachedTexts = async (query: Query, page: PublicationRow): Promise<readonly string[]> => {
  const digests = attachmentsOf(page).map(({ digest }) => digest)
  if (digests.length === 0) return []
  const rows = await query
    .selectFrom('attachment_text')
    .select(['digest', 'text'])
    .where('digest', 'in', digests)
    .execute()
  const read = new Map(rows.map(({ digest, text }) => [digest, text]))
  return digests.map((digest) => read.get(digest) ?? '')
}

/** The entry of a public page, from what the public may read of it and nothing else. */
export const entryFrom = async (query: Query, page: PublicationRow): Promise<SearchEntry> =>
  entryOf(page, await ownColumns(query, page), await attachedTexts(query, page))

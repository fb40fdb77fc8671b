import type { OpenShown } from './open-document.ts'

/** A JSON Feed: what it is of, where that is, and what is new in it. Addresses are below the site. */
export interface JsonFeed {
  /** The address of the site, without a slash at its end. */
  readonly base: string
  readonly title: string
  readonly description: string
  readonly page: string
  readonly self: string
  /** Where the older ones are. */
  readonly next: string | undefined
  readonly rows: readonly OpenShown[]
}

/** A line as an item: its text is what it says of itself, the page has all of it. */
const itemOf = (row: OpenShown) => ({
  id: row.url,
  url: row.url,
  title: row.title,
  content_text: row.summary === '' ? row.title : row.summary,
  date_published: row.publishedAt,
  date_modified: row.changedAt,
  authors: [{ name: row.publisher }],
  tags: [...new Set([...row.topics, ...row.keywords])],
  language: 'zh-CN',
  _gongkai: {
    number: row.number,
    indexNumber: row.indexNumber,
    documentNumber: row.documentNumber,
    kind: row.kind,
    column: row.column,
    dateWritten: row.dateWritten,
    validity: row.validity,
    source: row.source,
  },
})

/** JSON Feed 1.1; what it has no place for stands under `_gongkai`, as open data has it. */
export const jsonFeedOf = ({ base, title, description, page, self, next, rows }: JsonFeed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: base + page,
    feed_url: base + self,
    description,
    ...(next === undefined ? {} : { next_url: base + next }),
    language: 'zh-CN',
    items: rows.map(itemOf),
  })

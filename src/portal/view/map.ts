import type { PublicColumn, PublicSection } from '#modules/publishing'
import { columnPath, sectionPath } from './addresses.ts'
import { element } from './xml.ts'

const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** One address of a map, with the moment it last changed where that is known. */
export interface Mapped {
  readonly address: string
  readonly changedAt?: string | null
}

const entry = (name: 'url' | 'sitemap', { address, changedAt }: Mapped): string =>
  `<${name}>${element('loc', address)}${changedAt === undefined || changedAt === null ? '' : element('lastmod', changedAt)}</${name}>\n`

/** A map of pages, or an index of maps, as the pieces of one XML file. */
export async function* mapOf(
  kind: 'urlset' | 'sitemapindex',
  entries: AsyncIterable<Mapped> | Iterable<Mapped>,
): AsyncGenerator<string> {
  yield `${head}<${kind} ${spaces}>\n`
  let piece = ''
  for await (const each of entries) {
    piece += entry(kind === 'urlset' ? 'url' : 'sitemap', each)
    if (piece.length < 60_000) continue
    yield piece
    piece = ''
  }
  yield `${piece}</${kind}>\n`
}

const fixed = ['/', '/disclosure', '/policies', '/annual-reports', '/request', '/data', '/site-map', '/about']

/** Every page that is not a document: paths below the site, with the moment something came into a column. */
export const pagesOf = (
  sections: readonly (readonly [PublicSection, readonly PublicColumn[]])[],
): readonly Mapped[] => [
  ...fixed.map((address) => ({ address })),
  ...sections.flatMap(([{ slug }, columns]) => [
    { address: sectionPath(slug) },
    ...columns.map(({ code, lastAt }) => ({ address: columnPath({ slug, code }), changedAt: lastAt })),
  ]),
]

import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/refusal'
import { columnList, lastNumber, mapEntries } from '#modules/publishing'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { columnPath, documentPath, feedPath, sectionPath } from '../view/addresses.ts'
import { rssOf } from '../view/feed.ts'
import { element } from '../view/xml.ts'
import { placeIn } from './disclosure.ts'
import { prepared } from './limits.ts'

/** Numbers of documents in one part of the site map: sitemaps.org allows 50,000 addresses, columns among them. */
const most = 40_000

const xml = (lines: readonly string[], type = 'application/xml; charset=utf-8'): Made => ({
  type,
  body: ['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n'),
})

const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

const fixedPaths = [
  '/',
  '/disclosure',
  '/policies',
  '/annual-reports',
  '/request',
  '/data',
  '/site-map',
  '/about',
]

const sitePaths = async ({ frame, columns }: Making): Promise<readonly string[]> => {
  const below = await Promise.all(
    frame.sections.map(async (section) => [
      sectionPath(section.slug),
      ...(await columns(section)).map(({ code }) => columnPath({ slug: section.slug, code })),
    ]),
  )
  return [...fixedPaths, ...below.flat()]
}

const urlSet = async (making: Making, part: number): Promise<Made> => {
  const { ask, frame } = making
  const { base } = frame.site
  const pages = part === 0 ? await sitePaths(making) : []
  const entries = await ask((query) => mapEntries(query, part * most, most))
  const documents = entries.filter(({ number }) => number <= (part + 1) * most)
  return xml([
    `<urlset ${spaces}>`,
    ...pages.map((path) => `<url>${element('loc', base + path)}</url>`),
    ...documents.map(
      ({ number, changedAt }) =>
        `<url>${element('loc', base + documentPath(number))}${element('lastmod', changedAt.slice(0, 10))}</url>`,
    ),
    '</urlset>',
  ])
}

/** A part holds the documents of so many numbers; with more than one there is an index of them. */
const siteMap = async (making: Making): Promise<Made> => {
  const last = await making.ask(lastNumber)
  const parts = Math.max(1, Math.ceil(last / most))
  if (parts === 1) return urlSet(making, 0)
  const { base } = making.frame.site
  return xml([
    `<sitemapindex ${spaces}>`,
    ...Array.from(
      { length: parts },
      (_, part) => `<sitemap>${element('loc', `${base}/sitemaps/${part}.xml`)}</sitemap>`,
    ),
    '</sitemapindex>',
  ])
}

const feed = async (
  making: Making,
  place: { readonly slug: string; readonly code: string },
): Promise<Made> => {
  const { section, column } = await placeIn(making, place)
  const { rows } = await making.ask((query) => columnList(query, column.id, { limit: 30 }))
  return {
    type: 'application/rss+xml; charset=utf-8',
    body: rssOf({
      base: making.frame.site.base,
      title: `${column.title} - ${section.name}`,
      description: column.description === '' ? `${section.name}${column.title}` : column.description,
      page: columnPath(place),
      self: feedPath(place),
      lines: rows,
    }),
  }
}

const robots = (base: string): string =>
  [
    'User-agent: *',
    'Disallow: /check',
    'Disallow: /search',
    'Disallow: /senior',
    'Disallow: /workbench',
    '',
    `Sitemap: ${base}/sitemap.xml`,
    '',
  ].join('\n')

/** What programs read: feeds, the site map, and what robots may look at. */
export const registerMachines = (app: FastifyInstance, desk: Desk): void => {
  app.get('/sitemap.xml', prepared, (request, reply) => desk.send(request, reply, '/sitemap.xml', siteMap))
  app.get<{ Params: { part: string } }>('/sitemaps/:part.xml', prepared, (request, reply) => {
    const { part } = request.params
    if (!/^\d{1,6}$/u.test(part))
      throw new Refusal('missing', 'no-site-map', '没有这个页面', '请从 /sitemap.xml 进入。')
    return desk.send(request, reply, `/sitemaps ${part}`, (making) => urlSet(making, Number(part)))
  })
  app.get('/robots.txt', prepared, (request, reply) =>
    desk.send(request, reply, '/robots.txt', ({ frame }) => ({
      type: 'text/plain; charset=utf-8',
      body: robots(frame.site.base),
    })),
  )
  app.get<{ Params: { slug: string; code: string } }>(
    '/feeds/:slug/:code.xml',
    prepared,
    (request, reply) => {
      const { slug, code } = request.params
      return desk.send(request, reply, JSON.stringify(['/feeds', slug, code]), (making) =>
        feed(making, { slug, code }),
      )
    },
  )
}

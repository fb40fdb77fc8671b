import type { FastifyInstance } from 'fastify'
import { columnList, newestDocuments, openColumn, openDocuments } from '#modules/publishing'
import { listAsked } from '../answers/asked.ts'
import { paged } from '../answers/cursor.ts'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { open } from '../answers/open.ts'
import { columnPath, feedPath, jsonFeedPath, sectionFeedPath, sectionPath } from '../view/addresses.ts'
import { rssOf } from '../view/feed.ts'
import { jsonFeedOf } from '../view/json-feed.ts'
import { openShown } from '../view/open-document.ts'
import { placeIn, sectionIn } from './disclosure.ts'
import { prepared } from './limits.ts'

/** Documents in a feed. */
const many = 30

interface Place {
  readonly slug: string
  readonly code: string
}

/** What a feed of a column is called, and where the column is. */
const columnHead = async (making: Making, place: Place) => {
  const { section, column } = await placeIn(making, place)
  const description = column.description === '' ? `${section.name}${column.title}` : column.description
  const { base } = making.frame.site
  return {
    column,
    head: { base, title: `${column.title} - ${section.name}`, description, page: columnPath(place) },
  }
}

const sectionHead = ({ frame }: Making, slug: string) => {
  const section = sectionIn(frame, slug)
  const title = `${section.name}政府信息公开`
  return {
    section,
    head: {
      base: frame.site.base,
      title,
      description: `${section.name}最新公开的政府信息`,
      page: sectionPath(slug),
    },
  }
}

const rss = (feed: Parameters<typeof rssOf>[0]): Made => ({
  type: 'application/rss+xml; charset=utf-8',
  body: rssOf(feed),
  forAll: true,
})

const json = (feed: Parameters<typeof jsonFeedOf>[0]): Made => ({
  type: 'application/feed+json; charset=utf-8',
  body: jsonFeedOf(feed),
  forAll: true,
})

const columnRss = async (making: Making, place: Place): Promise<Made> => {
  const { column, head } = await columnHead(making, place)
  const { rows } = await making.ask((query) => columnList(query, column.id, { limit: many }))
  return rss({ ...head, self: feedPath(place), lines: rows })
}

const sectionRss = async (making: Making, slug: string): Promise<Made> => {
  const { section, head } = sectionHead(making, slug)
  const { organisation } = section
  const lines = await making.ask((query) => newestDocuments(query, { organisation, limit: many }))
  return rss({ ...head, self: sectionFeedPath(slug, 'xml'), lines })
}

const shownIn = ({ frame }: Making, rows: readonly Parameters<typeof openShown>[0][]) =>
  rows.map((row) => openShown(row, { base: frame.site.base, sections: frame.sections }))

const columnJson = async (making: Making, place: Place, after: string | undefined): Promise<Made> => {
  const { column, head } = await columnHead(making, place)
  const { rows, next } = await paged(
    making.ask((query) => openColumn(query, column.id, { after, limit: many })),
  )
  return json({
    ...head,
    self: jsonFeedPath(place, after),
    next: next === undefined ? undefined : jsonFeedPath(place, next),
    rows: shownIn(making, rows),
  })
}

const sectionJson = async (making: Making, slug: string, after: string | undefined): Promise<Made> => {
  const { section, head } = sectionHead(making, slug)
  const { organisation } = section
  const { rows, next } = await paged(
    making.ask((query) => openDocuments(query, { organisation, after, limit: many })),
  )
  return json({
    ...head,
    self: sectionFeedPath(slug, 'json', after),
    next: next === undefined ? undefined : sectionFeedPath(slug, 'json', next),
    rows: shownIn(making, rows),
  })
}

/** What is new, for those who follow: of a column and of a whole section, RSS 2.0 and JSON Feed 1.1. */
export const registerFeeds = (app: FastifyInstance, desk: Desk): void => {
  app.get<{ Params: Place }>('/feeds/:slug/:code.xml', prepared, (request, reply) => {
    const { slug, code } = request.params
    return desk.send(request, open(reply), JSON.stringify(['/feeds', slug, code]), (making) =>
      columnRss(making, { slug, code }),
    )
  })
  app.get<{ Params: Place }>('/feeds/:slug/:code.json', prepared, (request, reply) => {
    const { slug, code } = request.params
    const { after } = listAsked.parse(request.query)
    return desk.send(request, open(reply), JSON.stringify(['json', slug, code, after]), (making) =>
      columnJson(making, { slug, code }, after),
    )
  })
  app.get<{ Params: { slug: string } }>('/feeds/:slug.xml', prepared, (request, reply) => {
    const { slug } = request.params
    return desk.send(request, open(reply), JSON.stringify(['/feeds', slug]), (making) =>
      sectionRss(making, slug),
    )
  })
  app.get<{ Params: { slug: string } }>('/feeds/:slug.json', prepared, (request, reply) => {
    const { slug } = request.params
    const { after } = listAsked.parse(request.query)
    return desk.send(request, open(reply), JSON.stringify(['json', slug, null, after]), (making) =>
      sectionJson(making, slug, after),
    )
  })
}

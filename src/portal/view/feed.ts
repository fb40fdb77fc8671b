import type { PublicLine } from '#modules/publishing'
import { documentPath } from './addresses.ts'
import { element, xmlText } from './xml.ts'

/** A feed: what it is of, where that is, and what is new in it. */
export interface Feed {
  /** The address of the site, without a slash at its end. */
  readonly base: string
  readonly title: string
  readonly description: string
  /** Addresses below the site: the page it is of, and its own. */
  readonly page: string
  readonly self: string
  readonly lines: readonly PublicLine[]
}

const item = (base: string, { number, title, summary, publishedAt }: PublicLine): string => {
  const address = base + documentPath(number)
  return [
    '<item>',
    element('title', title),
    element('link', address),
    `<guid isPermaLink="true">${xmlText(address)}</guid>`,
    element('pubDate', new Date(publishedAt).toUTCString()),
    ...(summary === '' ? [] : [element('description', summary)]),
    '</item>',
  ].join('')
}

/** RSS 2.0. */
export const rssOf = ({ base, title, description, page, self, lines }: Feed): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', title),
    element('link', base + page),
    element('description', description),
    '<language>zh-CN</language>',
    `<atom:link href="${xmlText(base + self)}" rel="self" type="application/rss+xml"/>`,
    ...lines.map((line) => item(base, line)),
    '</channel></rss>',
  ].join('\n')

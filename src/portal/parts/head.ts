import { html } from 'ghtml'
import type { Frame } from '../frame.ts'
import { dataBlock } from '../view/json-ld.ts'
import type { Crumb, Page, Tag } from './page.ts'

const styles = [
  'tokens.css',
  'base.css',
  'document.css',
  'table.css',
  'pages.css',
  'portal.css',
  'search.css',
] as const

/** 国办秘函〔2019〕19号, on every page: what site it is; what is not set is left out. */
const siteTags = ({ facts }: Frame): readonly Tag[] =>
  (
    [
      ['SiteName', facts.name],
      ['SiteDomain', facts.domain],
      ['SiteIDCode', facts.code],
    ] as const
  ).filter(([, content]) => content !== '')

const tagHtml = ([name, content]: Tag): string => html`<meta name="${name}" content="${content}" />`

/** The title as browsers show it: the page, then the site. */
const fullTitle = ({ facts }: Frame, { title }: Page): string =>
  title === facts.name ? title : `${title} - ${facts.name}`

const script = ({ site }: Frame, name: string): string =>
  html`<script src="${site.asset(name)}" defer></script>`

const feedLink = (type: string, feed: Crumb | undefined): string =>
  feed === undefined
    ? ''
    : html`<link rel="alternate" type="${type}" title="${feed.text}" href="${feed.href}" />`

/** The head of a page: title, tags, styles; suggestions under every search box, and the reading aloud of what is a text. */
export const head = (frame: Frame, page: Page): string => {
  const { site, senior } = frame
  const sheet = (name: string) => html`<link rel="stylesheet" href="${site.asset(name)}" />`
  return html`
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${fullTitle(frame, page)}</title>
    <meta name="description" content="${page.description}" />
    !${[...siteTags(frame), ...(page.tags ?? [])].map((tag) => tagHtml(tag)).join('\n    ')}
    <link rel="icon" href="${site.asset('seal.svg')}" type="image/svg+xml" />
    !${feedLink('application/rss+xml', page.feed)}!${feedLink('application/feed+json', page.jsonFeed)}
    !${[...styles, ...(page.sheets ?? []), ...(senior ? ['senior.css'] : [])].map((name) => sheet(name)).join('\n    ')}
    <link rel="stylesheet" href="${site.asset('print.css')}" media="print" />
    !${script(frame, 'suggest.js')}!${page.aloud === true || senior ? script(frame, 'read-aloud.js') : ''}
    !${(page.scripts ?? []).map((name) => script(frame, name)).join('')}
    !${page.things === undefined ? '' : dataBlock(page.things)}
  `
}

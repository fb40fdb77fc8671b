import { html } from 'ghtml'
import type { HtmlElement, HtmlLink, Scanned } from '../view/html-links.ts'
import { changed, scan } from '../view/html-links.ts'
import { placeOf, sentPath, textPath, wayBetween } from './place.ts'
import type { Place } from './place.ts'
import { safeFileName } from './safe-name.ts'

/** Where something leads that the copy does not have. */
export const nowhere = 'not-here/index.html'

/** What is known of the site while its pages are made still. */
export interface Surroundings {
  /** The address of the site. */
  readonly base: string
  /** Files of the copy every page uses. */
  readonly assets: { readonly script: string; readonly senior: string }
  /** Addresses that lead on to others, as the server does with a redirect. */
  readonly aliases: ReadonlyMap<string, string>
  /** Which of some documents, and of some files people sent in, there are. */
  readonly documentsThere: (numbers: readonly number[]) => Promise<ReadonlySet<number>>
  readonly sentThere: (ids: readonly string[]) => Promise<ReadonlyMap<string, { readonly name: string }>>
  /** Whether a file of the copy that is neither is written. */
  readonly isThere: (path: string) => boolean
}

/** A page as the server drew it, and where it stands. */
export interface Drawn {
  readonly html: string
  /** Its address below the site, and its file. */
  readonly address: string
  readonly file: string
  /** Where its links for more lead, by their address. */
  readonly more?: (address: string) => string | undefined
  /** It is shown for any address: its links begin at the root of the server. */
  readonly anywhere?: boolean
  /** It leads on to a file at once. */
  readonly onTo?: string
  /** An address that is to lead to the site itself. */
  readonly live?: string
}

/** The address below the site a link leads to; undefined where it leads out of it, or stays on the page. */
const innerAddress = (base: string, from: string, value: string): URL | undefined => {
  if (value === '' || value.startsWith('#')) return undefined
  const url = URL.parse(value, base + from)
  return url !== null && url.origin === new URL(base).origin ? url : undefined
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What stands where a form was: it would ask a server that is not there. */
const formNotice = (text: string, to: (path: string) => string): string => {
  if (/^<form[^>]*class="search small"/u.test(text))
    return html`<p class="fine"><a href="${to('search/index.html')}">静态副本不能搜索</a></p>`
  return html`<p class="still-form">
    本页是静态副本，这里的表单要由网站的服务程序办理，现在用不了。查找文件，请用<a
      href="${to('site-map/index.html')}"
      >网站地图</a
    >里的栏目。
  </p>`
}

const keptScript = /^<script\s[^>]*(?:type="application\/ld\+json"|src="\/assets\/read-aloud\.js)/u

interface Wanted {
  readonly link: HtmlLink
  readonly url: URL
  readonly place: Place | undefined
}

const wantedIn = ({ links }: Scanned, page: Drawn, { base, aliases }: Surroundings): readonly Wanted[] =>
  links.flatMap((link) => {
    const url = innerAddress(base, page.address, link.value)
    if (url === undefined || link.value === page.live) return []
    const address = url.pathname + url.search
    return [{ link, url, place: placeOf(aliases.get(address) ?? address) }]
  })

interface Lookup {
  readonly documents: ReadonlySet<number>
  readonly sent: ReadonlyMap<string, { readonly name: string }>
}

const targetOf = ({ url, place }: Wanted, page: Drawn, near: Surroundings, { documents, sent }: Lookup) => {
  const more = page.more?.(url.pathname + url.search)
  if (more !== undefined) return more
  if (place === undefined) return nowhere
  if (place.kind === 'document') return documents.has(place.number) ? place.path : nowhere
  if (place.kind === 'file') return near.isThere(place.path) ? place.path : nowhere
  const record = sent.get(place.id)
  if (record === undefined) return nowhere
  const name = safeFileName(record.name)
  return place.text ? textPath(place.id, name) : sentPath(place.id, name)
}

const lookUp = async (wanted: readonly Wanted[], near: Surroundings): Promise<Lookup> => {
  const places = wanted.map(({ place }) => place)
  const numbers = places.flatMap((place) => (place?.kind === 'document' ? [place.number] : []))
  const ids = places.flatMap((place) => (place?.kind === 'sent' ? [place.id] : []))
  return {
    documents: await near.documentsThere([...new Set(numbers)]),
    sent: await near.sentThere([...new Set(ids)]),
  }
}

const headOf = (page: Drawn, to: (path: string) => string): string =>
  html`<meta http-equiv="Content-Security-Policy" content="${policy}" />
    !${page.onTo === undefined ? '' : html`<meta http-equiv="refresh" content="0; url=${to(page.onTo)}" />`}`

/** Behind all style sheets: the one it adds is to be the last. */
const headEnd = ({ assets }: Surroundings, to: (path: string) => string): string =>
  html`<script src="${to(assets.script)}" data-senior="${to(assets.senior)}"></script>`

const banner = (to: (path: string) => string): string =>
  html`<p class="still">
    本页是网站的静态副本，搜索等要由服务程序办理的事现在用不了。<a href="${to('copy/index.html')}"
      >关于副本</a
    >
  </p>`

const elementChange = (text: string, { tag, start, end }: HtmlElement, to: (path: string) => string) => {
  const whole = text.slice(start, end)
  if (tag === 'script') return keptScript.test(whole) ? [] : [{ start, end, text: '' }]
  return [{ start, end, text: formNotice(whole, to) }]
}

const after = (text: string, mark: string): number => {
  const at = text.indexOf(mark)
  return at === -1 ? 0 : at + mark.length
}

/**
 * A page made still: every link to the site leads to a file of the copy, forms and scripts that need a server are
 * gone, and it says what it is. Nothing of it depends on the moment, so that a page that is the same stays the same.
 */
export const stillPage = async (page: Drawn, near: Surroundings): Promise<string> => {
  const text = page.html
  const scanned = scan(text)
  const wanted = wantedIn(scanned, page, near)
  const lookup = await lookUp(wanted, near)
  const to = (path: string): string =>
    page.anywhere === true ? `/${wayBetween('', path)}` : wayBetween(page.file, path)
  const head = after(text, '<meta charset="utf-8" />')
  const end = text.indexOf('</head>')
  const body = after(text, '跳到正文</a>')
  return changed(text, [
    ...(head === 0 ? [] : [{ start: head, end: head, text: headOf(page, to) }]),
    ...(end === -1 ? [] : [{ start: end, end, text: headEnd(near, to) }]),
    ...(body === 0 ? [] : [{ start: body, end: body, text: banner(to) }]),
    ...scanned.elements.flatMap((element) => elementChange(text, element, to)),
    ...wanted.map((each) => ({
      start: each.link.start,
      end: each.link.end,
      text: html`${to(targetOf(each, page, near, lookup)) + each.url.hash}`,
    })),
  ])
}

import type { OldPage } from '../page/index.ts'

/** What a list page of an old site leads to. */
export interface Leads {
  readonly articles: readonly string[]
  /** Further pages of the list. */
  readonly lists: readonly string[]
}

const next = /^(?:下一?页|后一?页|下页|尾页|末页|next|[>»›]{1,2}|\d{1,4}|第\s*\d+\s*页)$/iu

/** `createPageHTML(12, 0, "index", "html")`: how many pages a list has, where a script draws the links to them. */
const drawn =
  /createPageHTML\w*\(\s*["']?(\d{1,5})["']?\s*,\s*["']?\d+["']?\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/u

const drawnPages = (html: string, from: URL): readonly string[] => {
  const match = drawn.exec(html)
  if (!match) return []
  const [, total = '0', name = '', ending = ''] = match
  return Array.from(
    { length: Math.min(Number(total), 2000) - 1 },
    (_, at) => new URL(`${name}_${at + 1}.${ending}`, from).href,
  )
}

/** An article has a number or a date in its address, or is called by an id. */
const isArticle = ({ pathname, search }: URL): boolean =>
  /\/[^/]*\d[^/]*$/u.test(pathname) || /\d+\/[^/]*$/u.test(pathname) || /(?:id|no|aid)=\w+/iu.test(search)

const page = /(?:\/|\.s?html?|\.jhtml|\.aspx?|\.jspx?|\.php|\/[\w-]+)$/iu

/** An address without what browsers keep to themselves. */
export const plainAddress = (href: string, from: string): URL | undefined => {
  if (!URL.canParse(href, from)) return undefined
  const url = new URL(href, from)
  url.hash = ''
  return /^https?:$/u.test(url.protocol) && url.href.length <= 1000 ? url : undefined
}

/** Sorts the links of a list page: only of its own host, and no page of the list as an article. Pure. */
export const leadsOf = ({ links }: Pick<OldPage, 'links'>, html: string, from: string): Leads => {
  const here = new URL(from)
  const folder = here.pathname.replace(/[^/]*$/u, '')
  const lists = new Set<string>(drawnPages(html, here))
  const articles = new Set<string>()
  for (const { href, text } of links) {
    const url = plainAddress(href, from)
    if (url?.host !== here.host || url.href === here.href) continue
    if (next.test(text.trim()) && url.pathname.startsWith(folder)) lists.add(url.href)
    else if (text.trim().length >= 4 && page.test(url.pathname) && isArticle(url)) articles.add(url.href)
  }
  return { articles: [...articles].filter((each) => !lists.has(each)), lists: [...lists] }
}

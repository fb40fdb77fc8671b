import type { Files } from '#platform/files'
import { kindOfFileName } from '#platform/files'
import { FetchError, fetchWithin } from '#platform/fetching'
import { takeAlong } from '../files.ts'
import type { SourceItem } from '../item.ts'
import type { Found } from '../page/index.ts'
import { htmlOf, readPage, rewriteFiles } from '../page/index.ts'
import type { Leads } from './links.ts'
import { leadsOf, plainAddress } from './links.ts'
import type { Robots } from './robots.ts'

/** What a visit is made with. */
export interface VisitTools {
  readonly files: Pick<Files, 'take'>
  readonly robots: Robots
  readonly allow: readonly string[]
  /** Bytes of a file at most. */
  readonly largest: number
  /** Waits politely before the next request. */
  readonly pause: () => Promise<void>
  /** Counts bytes fetched. */
  readonly count: (bytes: number) => void
}

/** What a page gave, or a Chinese sentence on why it gave nothing. */
export type Visit =
  | { readonly is: 'list'; readonly leads: Leads }
  | { readonly is: 'article'; readonly item: SourceItem }
  | { readonly is: 'failed'; readonly why: string }

const largestPage = 5 * 1024 * 1024
const patience = 30_000

const failed = (why: string): Visit => ({ is: 'failed', why })

const fetchPage = async (address: string, { allow, count }: VisitTools) => {
  const { host } = new URL(address)
  const fetched = await fetchWithin(address, {
    timeoutMs: patience,
    mostBytes: largestPage,
    allow,
    follow: (to) => to.host === host,
  })
  count(fetched.bytes.length)
  return fetched
}

const fetchFile = async (address: URL, name: string, from: string, tools: VisitTools): Promise<Found> => {
  if (address.host !== new URL(from).host)
    return { ok: false, why: `“${name.slice(0, 80)}”在别的网站，没有带过来。` }
  if (!tools.robots.allows(address.href))
    return { ok: false, why: `网站的 robots.txt 不让读“${name.slice(0, 80)}”，没有带过来。` }
  await tools.pause()
  try {
    const { status, bytes } = await fetchWithin(address, {
      timeoutMs: patience * 2,
      mostBytes: tools.largest,
      allow: tools.allow,
      follow: (to) => to.host === address.host,
    })
    tools.count(bytes.length)
    if (status !== 200) return { ok: false, why: `“${name.slice(0, 80)}”打不开（${status}），没有带过来。` }
    const ending = kindOfFileName(name) === undefined ? /\.\w+$/u.exec(address.pathname)?.[0] : ''
    return await takeAlong(tools.files, `${name}${ending ?? ''}`, bytes, tools.largest)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { ok: false, why: `“${name.slice(0, 80)}”没有带过来：${error.message}` }
  }
}

const articleOf = async (
  bytes: Uint8Array,
  address: string,
  column: string,
  tools: VisitTools,
): Promise<Visit> => {
  const { fields, block } = readPage(bytes)
  const rewritten = await rewriteFiles(block, {
    whole: (href) => plainAddress(href, address)?.href ?? href,
    fetch: async (from, name) => {
      const file = plainAddress(from, address)
      return file && fetchFile(file, name, address, tools)
    },
  })
  const body = htmlOf(block)
  if (fields.标题 === '' || (body.trim() === '' && rewritten.files.length === 0))
    return failed('没有读出标题和正文。')
  return {
    is: 'article',
    item: { fields: { ...fields, 栏目: column, 原网址: address }, body, ...rewritten, address },
  }
}

/** Visits one page of an old site, as robots.txt lets it. */
export const visit = async (
  {
    address,
    kind,
    column,
  }: { readonly address: string; readonly kind: 'list' | 'article'; readonly column: string },
  tools: VisitTools,
): Promise<Visit> => {
  if (!tools.robots.allows(address)) return failed('网站的 robots.txt 不让读这一页。')
  try {
    const { status, headers, bytes, finalUrl } = await fetchPage(address, tools)
    if (status !== 200) return failed(`网站没有给出这一页（${status}）。`)
    if (!/html|^$/iu.test(headers['content-type'] ?? '')) return failed('这一页不是网页。')
    if (kind === 'article') return await articleOf(bytes, finalUrl, column, tools)
    const html = bytes.toString('latin1')
    return { is: 'list', leads: leadsOf(readPage(bytes), html, finalUrl) }
  } catch (error) {
    if (error instanceof FetchError) return failed(error.message)
    throw error
  }
}

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'
import { mapEntries, mapParts } from '#modules/publishing'
import type { Desk, Making } from '../answers/desk.ts'
import { documentPath } from '../view/addresses.ts'
import type { Mapped } from '../view/map.ts'
import { mapOf, pagesOf } from '../view/map.ts'
import { drawn } from './limits.ts'

/** sitemaps.org: so many addresses a file at most. */
const allowed = 50_000

/** Documents asked for at once: a part is never whole in memory. */
const batch = 2000

const noMap = () => new Refusal('missing', 'no-site-map', '没有这个页面', '请从 /sitemap.xml 进入。')

const pagesIn = async ({ frame, columns }: Making): Promise<readonly Mapped[]> => {
  const { base } = frame.site
  const sections = await Promise.all(
    frame.sections.map(async (section) => [section, await columns(section)] as const),
  )
  return pagesOf(sections).map((page) => ({ ...page, address: base + page.address }))
}

/** The documents whose numbers belong to a part. */
async function* documentsIn({ ask, frame }: Making, part: number, size: number): AsyncGenerator<Mapped> {
  const upTo = (part + 1) * size
  let behind = part * size
  for (;;) {
    const from = behind
    const entries = await ask((query) => mapEntries(query, { behind: from, upTo, limit: batch }))
    for (const { number, changedAt } of entries)
      yield { address: frame.site.base + documentPath(number), changedAt }
    const last = entries.at(-1)
    if (last === undefined || entries.length < batch) return
    behind = last.number
  }
}

async function* everything(making: Making, parts: readonly number[], size: number): AsyncGenerator<Mapped> {
  yield* await pagesIn(making)
  for (const part of parts) yield* documentsIn(making, part, size)
}

/** One map where all fits into it, else an index: maps of pages, then maps of documents. */
const siteMap = async (making: Making, size: number): Promise<AsyncIterable<string>> => {
  const { base } = making.frame.site
  const pages = await pagesIn(making)
  const parts = await making.ask((query) => mapParts(query, size))
  const documents = parts.reduce((sum, part) => sum + part.documents, 0)
  if (pages.length + documents <= size) {
    const all = parts.map(({ part }) => part)
    return mapOf('urlset', everything(making, all, size))
  }
  return mapOf('sitemapindex', [
    ...Array.from({ length: Math.ceil(pages.length / size) }, (_, index) => ({
      address: `${base}/sitemaps/pages-${index}.xml`,
    })),
    ...parts.map(({ part, changedAt }) => ({ address: `${base}/sitemaps/${part}.xml`, changedAt })),
  ])
}

const partOf = async (making: Making, name: string, size: number): Promise<AsyncIterable<string>> => {
  const [, pages, number] = /^(?:pages-(\d{1,6})|(\d{1,9}))$/u.exec(name) ?? []
  if (number !== undefined) return mapOf('urlset', documentsIn(making, Number(number), size))
  if (pages === undefined) throw noMap()
  const start = Number(pages) * size
  return mapOf('urlset', (await pagesIn(making)).slice(start, start + size))
}

/** The site map of machines, sent as it is read. `size`: addresses in one file. */
export const registerSiteMaps = (app: FastifyInstance, desk: Desk, size = allowed): void => {
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    make: (making: Making) => Promise<AsyncIterable<string>>,
  ) => {
    const making = await desk.making(request)
    const seed = `${request.url} ${making.version} ${making.frame.site.base}`
    const tag = `W/"${createHash('sha256').update(seed).digest('base64url').slice(0, 22)}"`
    reply.header('cache-control', 'no-cache').header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.type('application/xml; charset=utf-8').send(Readable.from(await make(making)))
  }
  app.get('/sitemap.xml', drawn, (request, reply) => send(request, reply, (making) => siteMap(making, size)))
  app.get<{ Params: { part: string } }>('/sitemaps/:part.xml', drawn, (request, reply) =>
    send(request, reply, (making) => partOf(making, request.params.part, size)),
  )
}

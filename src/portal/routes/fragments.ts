import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { statusOfRefusal } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { columnList, organisationList, publicDocument } from '#modules/publishing'
import { paged } from '../answers/cursor.ts'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { html } from '../answers/desk.ts'
import { open } from '../answers/open.ts'
import { columnsFragment, documentFragment, fragmentNotice, listFragment } from '../parts/fragment.ts'
import { assetsFolder } from '../site.ts'
import { columnPath, fragmentPath, sectionPath, withQuery } from '../view/addresses.ts'
import { treeOf } from '../view/columns.ts'
import { nameOfSection } from '../view/sections.ts'
import { placeIn, sectionIn } from './disclosure.ts'
import { numberIn } from './documents.ts'
import { drawn } from './limits.ts'

/** How much of a list is asked for. A page that asks wrongly is told so: nothing is guessed. */
const asked = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(10),
  after: z.string().max(200).optional(),
})
type Asked = z.infer<typeof asked>

const askedIn = ({ query }: FastifyRequest): Asked => {
  const read = asked.safeParse(query)
  if (read.success) return read.data
  const detail = '可以写 limit（1 到 50）和 after（上一段里 data-gongkai-next 的网址已经带着），不能写别的。'
  throw new Refusal('bad-request', 'query', '参数不对', detail)
}

const made = (body: string, status = 200): Made => ({ body, status, forAll: true })

interface Place {
  readonly slug: string
  readonly code: string
}

const columnPiece = async (making: Making, place: Place, { limit, after }: Asked): Promise<Made> => {
  const { section, column } = await placeIn(making, place)
  const { rows, next } = await paged(making.ask((query) => columnList(query, column.id, { after, limit })))
  const path = fragmentPath(place.slug, place.code)
  return made(
    listFragment(making.frame, {
      title: `${section.name}${column.title}`,
      page: columnPath(place),
      lines: rows,
      next: next === undefined ? undefined : withQuery(path, { limit, after: next }),
    }),
  )
}

const sectionPiece = async (making: Making, slug: string, { limit, after }: Asked): Promise<Made> => {
  const { organisation, name } = sectionIn(making.frame, slug)
  const { rows, next } = await paged(
    making.ask((query) => organisationList(query, organisation, { after, limit })),
  )
  return made(
    listFragment(making.frame, {
      title: `${name}政府信息公开`,
      page: sectionPath(slug),
      lines: rows,
      next: next === undefined ? undefined : withQuery(fragmentPath(slug), { limit, after: next }),
    }),
  )
}

const documentPiece = async ({ frame, ask }: Making, number: number): Promise<Made> => {
  const document = await ask((query) => publicDocument(query, number))
  if (document === undefined)
    throw new Refusal('missing', 'no-document', '没有这份文件', '没有这份文件，请核对网址。')
  if (document.status === 'withdrawn') return made(fragmentNotice('这份文件已经撤回，不再公开。'), 410)
  return made(documentFragment(frame, document, nameOfSection(frame.sections, document.organisation) ?? ''))
}

/** Pieces of HTML for the pages of other sites: no head, no script, names of their own; docs/guides/embedding.md. */
export const registerFragments = async (app: FastifyInstance, desk: Desk): Promise<void> => {
  const style = readFileSync(join(assetsFolder, 'fragment.css'), 'utf8')
  await app.register((scope, _, done) => {
    scope.addHook('onRequest', (_request, reply, next) => {
      open(reply).header('x-robots-tag', 'noindex')
      next()
    })
    // What fails is told by a sentence that fits into the page it is put into.
    scope.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof Refusal)) throw error
      return reply
        .code(statusOfRefusal(error.kind))
        .type(html)
        .header('cache-control', 'no-store')
        .send(fragmentNotice(error.detail))
    })
    scope.get('/fragments/gongkai.css', drawn, (request, reply) =>
      desk.send(request, reply, 'fragments css', () => ({
        type: 'text/css; charset=utf-8',
        body: style,
        forAll: true,
      })),
    )
    scope.get<{ Params: { slug: string } }>('/fragments/:slug.html', drawn, (request, reply) => {
      const { slug } = request.params
      const given = askedIn(request)
      return desk.send(request, reply, JSON.stringify(['fragment', slug, null, given]), (making) =>
        sectionPiece(making, slug, given),
      )
    })
    scope.get<{ Params: Place }>('/fragments/:slug/:code.html', drawn, (request, reply) => {
      const { slug, code } = request.params
      const given = askedIn(request)
      return desk.send(request, reply, JSON.stringify(['fragment', slug, code, given]), (making) =>
        columnPiece(making, { slug, code }, given),
      )
    })
    scope.get<{ Params: { slug: string } }>('/fragments/:slug/_columns.html', drawn, (request, reply) => {
      const { slug } = request.params
      return desk.send(request, reply, JSON.stringify(['fragment columns', slug]), async (making) => {
        const section = sectionIn(making.frame, slug)
        const tree = treeOf(await making.columns(section), null)
        return made(columnsFragment(making.frame, section, tree))
      })
    })
    scope.get<{ Params: { number: string } }>(
      '/fragments/_documents/:number.html',
      drawn,
      (request, reply) => {
        const number = numberIn(request.params.number)
        return desk.send(request, reply, `fragment ${number}`, (making) => documentPiece(making, number))
      },
    )
    done()
  })
}

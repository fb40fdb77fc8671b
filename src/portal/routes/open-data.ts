import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#platform/refusal'
import { csvOf } from '#platform/spreadsheet'
import type { KindCode } from '#modules/publishing'
import { kindCodes, openColumn, openDocuments, publicDocument } from '#modules/publishing'
import { paged } from '../answers/cursor.ts'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { open } from '../answers/open.ts'
import { strictly } from '../answers/strictly.ts'
import { withQuery } from '../view/addresses.ts'
import { openApiOf } from '../view/open-api.ts'
import { openShown, openTable, openText } from '../view/open-document.ts'
import { openColumnsOf } from '../view/open-section.ts'
import { placeIn, sectionIn } from './disclosure.ts'
import { numberIn } from './documents.ts'
import { drawn } from './limits.ts'

const json = 'application/json; charset=utf-8'

const isKind = (given: string): given is KindCode => kindCodes.some((code) => code === given)

/** A program that asks wrongly is told so: nothing is guessed. */
const asked = z.strictObject({
  section: z.string().max(100).optional(),
  column: z.string().max(100).optional(),
  kind: z.string().refine(isKind).optional(),
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})
type Asked = z.infer<typeof asked>

const askedIn = (request: FastifyRequest, limit: number): Asked => strictly(asked, request, { limit })

const rowsOf = async (making: Making, { section: slug, column: code, ...options }: Asked) => {
  const { frame, ask } = making
  if (slug === undefined) {
    if (code === undefined) return ask((query) => openDocuments(query, options))
    throw new Refusal('bad-request', 'query', '参数不对', '写了 column，还要写它所在的 section。')
  }
  if (code === undefined) {
    const { organisation } = sectionIn(frame, slug)
    return ask((query) => openDocuments(query, { ...options, organisation }))
  }
  const { column } = await placeIn(making, { slug, code })
  return ask((query) => openColumn(query, column.id, options))
}

const listOf = async (making: Making, given: Asked) => {
  const { frame } = making
  const { rows, next } = await paged(rowsOf(making, given))
  const site = { base: frame.site.base, sections: frame.sections }
  return { rows: rows.map((row) => openShown(row, site)), next }
}

const columnsOf = async ({ frame, columns }: Making): Promise<Made> => {
  const rows = await Promise.all(
    frame.sections.map(async (section) => openColumnsOf(frame.site.base, section, await columns(section))),
  )
  return { type: json, body: JSON.stringify({ rows: rows.flat() }), forAll: true }
}

const documentOf = async ({ frame, ask }: Making, number: number): Promise<Made> => {
  const document = await ask((query) => publicDocument(query, number))
  if (document === undefined) throw new Refusal('missing', 'no-document', '没有这份文件', '请核对编号。')
  const { notices, replacedBy } = document
  const body =
    document.status === 'withdrawn'
      ? {
          number,
          withdrawn: true,
          indexNumber: document.indexNumber,
          notices,
          replacedBy: replacedBy?.number ?? null,
        }
      : openText(document, { base: frame.site.base, sections: frame.sections })
  const status = document.status === 'withdrawn' ? 410 : 200
  return { type: json, status, body: JSON.stringify(body), forAll: true }
}

/** Open data: what is public, for programs of whoever asks, of any site. */
export const registerOpenData = (app: FastifyInstance, desk: Desk): void => {
  for (const url of ['/api/public/documents', '/api/public/documents.json'] as const)
    app.get(url, drawn, (request, reply) => {
      const given = askedIn(request, 100)
      return desk.send(request, open(reply), JSON.stringify(['documents', given]), async (making) => ({
        type: json,
        body: JSON.stringify(await listOf(making, given)),
        forAll: true,
      }))
    })
  app.get('/api/public/documents.csv', drawn, async (request, reply) => {
    const given = askedIn(request, 1000)
    const { rows, next } = await listOf(await desk.making(request), given)
    if (next !== undefined) {
      const address = withQuery('/api/public/documents.csv', { ...given, after: next })
      open(reply).header('link', `<${address}>; rel="next"`)
    }
    return desk.send(request, open(reply), JSON.stringify(['documents.csv', given]), () => ({
      type: 'text/csv; charset=utf-8',
      body: csvOf(openTable(rows)),
      fileName: '公开文件清单.csv',
      forAll: true,
    }))
  })
  app.get<{ Params: { number: string } }>('/api/public/documents/:number', drawn, (request, reply) => {
    const number = numberIn(request.params.number)
    return desk.send(request, open(reply), `document ${number}`, (making) => documentOf(making, number))
  })
  app.get('/api/public/columns', drawn, (request, reply) =>
    desk.send(request, open(reply), 'columns', columnsOf),
  )
  app.get('/api/public/openapi.json', drawn, (request, reply) =>
    desk.send(request, open(reply), 'openapi', ({ frame }) => ({
      type: json,
      body: JSON.stringify(openApiOf(frame.site.base)),
      forAll: true,
    })),
  )
}

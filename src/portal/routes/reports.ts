import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WriteFormatName } from '#modules/annual-report'
import { writeFormats, writeReport } from '#modules/annual-report'
import type { Prepared } from '#platform/http'
import { createPreparedCache, prepare, sendPrepared } from '#platform/http'
import { Refusal } from '#platform/refusal'
import type { ChartWidth } from '../charts/outcome-chart.ts'
import { outcomeChart } from '../charts/outcome-chart.ts'
import { aboutPage } from '../pages/about.ts'
import { homePage } from '../pages/home.ts'
import { reportPage } from '../pages/report.ts'
import type { Shelf, ShelvedReport } from '../shelf.ts'
import { titleOf } from '../shelf.ts'
import type { Site } from '../site.ts'
import { outcomesOf } from '../view/outcomes.ts'

const page = 'text/html; charset=utf-8'
const svg = 'image/svg+xml; charset=utf-8'

/** Prepared answers are compressed already. */
const prepared = { compress: false } as const

const formats = new Map<string, WriteFormatName>([
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['html', 'html'],
  ['md', 'markdown'],
  ['json', 'json'],
])

const written = async ({ report }: ShelvedReport, format: WriteFormatName): Promise<Prepared> => {
  const { mediaType, extension } = writeFormats[format]
  return prepare(mediaType, await writeReport(report, format), `${titleOf(report)}${extension}`)
}

const onShelf = (shelf: Shelf, id: string): ShelvedReport => {
  const shelved = shelf.byId.get(id)
  if (shelved) return shelved
  throw new Refusal('missing', 'no-report', '没有这份报告', '它可能已经移走或者改名，请从首页的列表中选择。')
}

const drawnChart = async ({ report }: ShelvedReport, size: ChartWidth): Promise<Prepared> =>
  prepare(svg, await outcomeChart(outcomesOf(report), size))

/** The pages and files that change only with the reports: made once, sent as they are. */
export const registerReports = (app: FastifyInstance, site: Site, shelf: Shelf): void => {
  const cache = createPreparedCache()
  type Make = () => Prepared | Promise<Prepared>
  const send = async (request: FastifyRequest, reply: FastifyReply, data: object, key: string, make: Make) =>
    sendPrepared(request, reply, await cache(data, key, make))

  app.get('/', prepared, (request, reply) =>
    send(request, reply, shelf, 'home', () => prepare(page, homePage(site, shelf))),
  )
  app.get('/about', prepared, (request, reply) =>
    send(request, reply, site, 'about', () => prepare(page, aboutPage(site))),
  )
  app.get<{ Params: { id: string } }>('/reports/:id', prepared, (request, reply) => {
    const shelved = onShelf(shelf, request.params.id)
    return send(request, reply, shelved, 'page', () => prepare(page, reportPage(site, shelved)))
  })
  app.get<{ Params: { id: string } }>('/reports/:id/outcomes.svg', prepared, (request, reply) => {
    const shelved = onShelf(shelf, request.params.id)
    return send(request, reply, shelved, 'outcomes', () => drawnChart(shelved, 'wide'))
  })
  app.get<{ Params: { id: string } }>('/reports/:id/outcomes-narrow.svg', prepared, (request, reply) => {
    const shelved = onShelf(shelf, request.params.id)
    return send(request, reply, shelved, 'outcomes-narrow', () => drawnChart(shelved, 'narrow'))
  })
  app.get<{ Params: { id: string; extension: string } }>(
    '/reports/:id/report.:extension',
    prepared,
    (request, reply) => {
      const shelved = onShelf(shelf, request.params.id)
      const format = formats.get(request.params.extension)
      if (format === undefined)
        throw new Refusal(
          'missing',
          'no-format',
          '没有这种格式',
          '可以下载 Word、Excel、网页、Markdown、JSON 五种。',
        )
      return send(request, reply, shelved, format, () => written(shelved, format))
    },
  )
}

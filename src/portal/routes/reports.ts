import type { FastifyInstance } from 'fastify'
import type { WriteFormatName } from '#modules/annual-report'
import { writeFormats, writeReport } from '#modules/annual-report'
import { reportFile } from '#modules/report-filing'
import { Refusal } from '#platform/refusal'
import type { Desk, Made } from '../answers/desk.ts'
import type { ChartWidth } from '../charts/outcome-chart.ts'
import { outcomeChart } from '../charts/outcome-chart.ts'
import { aboutPage } from '../pages/about.ts'
import { annualReportsPage } from '../pages/annual-reports.ts'
import { reportPage } from '../pages/report.ts'
import type { Shelf, ShelvedReport } from '../shelf.ts'
import { titleOf } from '../shelf.ts'
import { outcomesOf } from '../view/outcomes.ts'
import { csvFormat, reportCsv } from '../view/report-csv.ts'
import { prepared } from './limits.ts'

const svg = 'image/svg+xml; charset=utf-8'

const formats = new Map<string, WriteFormatName | 'pdf' | 'csv'>([
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['html', 'html'],
  ['md', 'markdown'],
  ['json', 'json'],
  ['pdf', 'pdf'],
  ['csv', 'csv'],
])

const written = async ({ report }: ShelvedReport, format: WriteFormatName | 'pdf' | 'csv'): Promise<Made> => {
  if (format === 'pdf') {
    const { mediaType: type, bytes: body, name: fileName } = await reportFile(report, 'pdf')
    return { type, body, fileName }
  }
  if (format === 'csv')
    return {
      type: csvFormat.mediaType,
      body: reportCsv(report),
      fileName: `${titleOf(report)}${csvFormat.extension}`,
    }
  const { mediaType, extension } = writeFormats[format]
  const body = await writeReport(report, format)
  return { type: mediaType, body, fileName: `${titleOf(report)}${extension}` }
}

const onShelf = (shelf: Shelf, id: string): ShelvedReport => {
  const shelved = shelf.byId.get(id)
  if (shelved) return shelved
  throw new Refusal(
    'missing',
    'no-report',
    '没有这份报告',
    '它可能已经移走或者改名，请从年度报告的列表中选择。',
  )
}

const drawnChart = async ({ report }: ShelvedReport, size: ChartWidth): Promise<Made> => ({
  type: svg,
  body: await outcomeChart(outcomesOf(report), size),
})

interface OfReport {
  Params: { id: string }
}

/** The pages and files of annual reports. */
export const registerReports = (app: FastifyInstance, desk: Desk): void => {
  app.get('/annual-reports', prepared, (request, reply) =>
    desk.send(request, reply, '/annual-reports', async ({ frame, shelf }) => ({
      body: annualReportsPage(frame, await shelf()),
    })),
  )
  app.get('/about', prepared, (request, reply) =>
    desk.send(request, reply, '/about', ({ frame }) => ({ body: aboutPage(frame) })),
  )
  app.get<OfReport>('/reports/:id', prepared, (request, reply) => {
    const { id } = request.params
    return desk.send(request, reply, `report ${id}`, async ({ frame, shelf }) => ({
      body: reportPage(frame, onShelf(await shelf(), id)),
    }))
  })
  const chart = (name: string, size: ChartWidth): void => {
    app.get<OfReport>(`/reports/:id/${name}`, prepared, (request, reply) => {
      const { id } = request.params
      return desk.send(request, reply, `${name} ${id}`, async ({ shelf }) =>
        drawnChart(onShelf(await shelf(), id), size),
      )
    })
  }
  chart('outcomes.svg', 'wide')
  chart('outcomes-narrow.svg', 'narrow')
  app.get<{ Params: { id: string; extension: string } }>(
    '/reports/:id/report.:extension',
    prepared,
    (request, reply) => {
      const { id } = request.params
      const format = formats.get(request.params.extension)
      if (format === undefined)
        throw new Refusal(
          'missing',
          'no-format',
          '没有这种格式',
          '可以下载 Word、PDF、Excel、网页、Markdown、JSON、CSV 七种。',
        )
      return desk.send(request, reply, `${format} ${id}`, async ({ shelf }) =>
        written(onShelf(await shelf(), id), format),
      )
    },
  )
}

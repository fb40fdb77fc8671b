import type { FastifyInstance } from 'fastify'
import { interpretationsOf, newestDocuments, publicFigures } from '#modules/publishing'
import type { Desk, Making } from '../answers/desk.ts'
import type { ChartWidth } from '../charts/outcome-chart.ts'
import { monthChart } from '../charts/month-chart.ts'
import { dataPage } from '../pages/data.ts'
import { homePage } from '../pages/home.ts'
import { siteMapPage } from '../pages/site-map.ts'
import { titleOf } from '../shelf.ts'
import { reportPath } from '../view/paths.ts'
import { prepared } from './limits.ts'

const figuresOf = ({ ask, today }: Making) => ask((query) => publicFigures(query, undefined, today))

const makeHome = async (making: Making): Promise<{ body: string }> => {
  const { ask, frame } = making
  const policies = await ask((query) =>
    newestDocuments(query, { kinds: ['normative', 'regulation'], limit: 4 }),
  )
  const newest = await ask((query) =>
    newestDocuments(query, { without: ['normative', 'regulation', 'interpretation'], limit: 9 }),
  )
  const interpretations = await ask((query) =>
    interpretationsOf(
      query,
      policies.map(({ document }) => document),
    ),
  )
  const names = new Set(frame.sections.map(({ name }) => name))
  const report = (await making.shelf()).entries.find((entry) => names.has(entry.report.organisation ?? ''))
  return {
    body: homePage(frame, {
      policies,
      newest,
      interpretations,
      figures: await figuresOf(making),
      report: report && { href: reportPath(report.id), text: titleOf(report.report) },
    }),
  }
}

const mapped = ({ frame, columns }: Making) =>
  Promise.all(frame.sections.map(async (section) => ({ section, columns: await columns(section) })))

/** The pages of the whole site: home, figures, data, site map. */
export const registerHome = (app: FastifyInstance, desk: Desk): void => {
  app.get('/', prepared, (request, reply) => desk.send(request, reply, '/', makeHome))
  const chart = (url: string, size: ChartWidth): void => {
    app.get(url, prepared, (request, reply) =>
      desk.send(request, reply, url, async (making) => ({
        type: 'image/svg+xml; charset=utf-8',
        body: await monthChart((await figuresOf(making)).months, size),
      })),
    )
  }
  chart('/figures.svg', 'wide')
  chart('/figures-narrow.svg', 'narrow')
  app.get('/data', prepared, (request, reply) =>
    desk.send(request, reply, '/data', async (making) => ({
      body: dataPage(making.frame, { figures: await figuresOf(making), mapped: await mapped(making) }),
    })),
  )
  app.get('/site-map', prepared, (request, reply) =>
    desk.send(request, reply, '/site-map', async (making) => ({
      body: siteMapPage(making.frame, await mapped(making)),
    })),
  )
}

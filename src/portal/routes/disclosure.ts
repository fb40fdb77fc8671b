import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'
import type { PublicSection } from '#modules/publishing'
import {
  columnList,
  interpretationsOf,
  newestDocuments,
  newestText,
  yearsOfColumn,
} from '#modules/publishing'
import { listAsked } from '../answers/asked.ts'
import { paged } from '../answers/cursor.ts'
import type { Desk, Made, Making } from '../answers/desk.ts'
import type { Frame } from '../frame.ts'
import type { ColumnPlace } from '../pages/column.ts'
import { columnPage, statutoryPage } from '../pages/column.ts'
import { guidePage } from '../pages/guide.ts'
import { requestPage } from '../pages/request.ts'
import { sectionPage } from '../pages/section.ts'
import type { SectionsFor } from '../pages/sections.ts'
import { sectionsPage } from '../pages/sections.ts'
import { bodyReports } from '../parts/body-reports.ts'
import { columnPath, sectionPath } from '../view/addresses.ts'
import { prepared } from './limits.ts'

/** Documents on a page of a list. */
export const many = 20

const noSection = () =>
  new Refusal('missing', 'no-section', '没有这个公开专栏', '请核对网址，或者从首页重新查找。')

const noColumn = () =>
  new Refusal('missing', 'no-column', '没有这个栏目', '它可能已经停用或者改名，请从公开专栏里重新选择。')

/** The section of an address. Throws Refusal `no-section`. */
export const sectionIn = ({ sections }: Frame, slug: string): PublicSection => {
  const section = sections.find((each) => each.slug === slug)
  if (section === undefined) throw noSection()
  return section
}

/** The column of an address. Throws Refusal `no-section`, `no-column`. */
export const placeIn = async (
  { frame, columns: columnsOf }: Making,
  { slug, code }: { readonly slug: string; readonly code: string },
): Promise<ColumnPlace> => {
  const section = sectionIn(frame, slug)
  const columns = await columnsOf(section)
  const column = columns.find((each) => each.code === code)
  if (column === undefined) throw noColumn()
  return { section, columns, column }
}

const makeSection = async (making: Making, slug: string): Promise<Made> => {
  const { frame, ask, columns } = making
  const section = sectionIn(frame, slug)
  const newest = await ask((query) =>
    newestDocuments(query, { organisation: section.organisation, limit: 8 }),
  )
  const interpretations = await ask((query) =>
    interpretationsOf(
      query,
      newest.map(({ document }) => document),
    ),
  )
  return { body: sectionPage(frame, { section, columns: await columns(section), newest, interpretations }) }
}

interface Asked {
  readonly year: number | undefined
  readonly after: string | undefined
}

const makeList = async (
  { frame, ask, shelf }: Making,
  place: ColumnPlace,
  { year, after }: Asked,
): Promise<Made> => {
  const { column, section } = place
  const list = await paged(ask((query) => columnList(query, column.id, { year, after, limit: many })))
  const interpretations = await ask((query) =>
    interpretationsOf(
      query,
      list.rows.map(({ document }) => document),
    ),
  )
  const years = await ask((query) => yearsOfColumn(query, column.id))
  const opening = column.part === 'annual-report' ? bodyReports(await shelf(), section.name) : ''
  const view = { ...place, list, years, interpretations, year, behind: after !== undefined, opening }
  return { body: columnPage(frame, view) }
}

/** Fixed parts have pages of their own; every other column is a list. */
const makeColumn = async (making: Making, place: ColumnPlace, asked: Asked): Promise<Made> => {
  const { frame, ask } = making
  const plain = asked.year === undefined && asked.after === undefined
  if (plain && place.column.part === 'guide')
    return { body: guidePage(frame, place, await ask((query) => newestText(query, place.column.id))) }
  if (plain && place.column.part === 'statutory') return { body: statutoryPage(frame, place) }
  if (plain && place.column.part === 'request') return { body: requestPage(frame, place) }
  return makeList(making, place, asked)
}

const toRead: SectionsFor = {
  path: '/disclosure',
  title: '政府信息公开',
  lead: '各机关在本站的政府信息公开专栏：公开指南、公开制度、法定主动公开内容、年度报告和依申请公开。',
  part: '',
}

const toAsk: SectionsFor = {
  path: '/request',
  title: '依申请公开',
  lead: '没有主动公开的政府信息，可以向制作或者保存它的机关申请。请选择机关。',
  part: '/request',
}

/** Where the only body of a site has its column of a part; undefined where there are several, or none. */
const onlyPlace = async ({ frame, columns }: Making, part: string): Promise<string | undefined> => {
  const [only, ...others] = frame.sections
  if (only === undefined || others.length > 0) return undefined
  if (part === '') return sectionPath(only.slug)
  const column = (await columns(only)).find((each) => each.part === part)
  return column === undefined ? undefined : columnPath({ slug: only.slug, code: column.code })
}

/** The sections of bodies with their columns. */
export const registerDisclosure = (app: FastifyInstance, desk: Desk): void => {
  const choose = (chosen: SectionsFor) => async (request: FastifyRequest, reply: FastifyReply) => {
    const making = await desk.making(request)
    const only = await onlyPlace(making, chosen.part.slice(1))
    if (only !== undefined) return reply.header('cache-control', 'no-cache').redirect(only)
    return desk.send(request, reply, chosen.path, ({ frame }) => ({ body: sectionsPage(frame, chosen) }))
  }
  app.get('/disclosure', prepared, choose(toRead))
  app.get('/request', prepared, choose(toAsk))
  app.get<{ Params: { slug: string } }>('/disclosure/:slug', prepared, (request, reply) => {
    const { slug } = request.params
    return desk.send(request, reply, `/disclosure ${slug}`, (making) => makeSection(making, slug))
  })
  app.get<{ Params: { slug: string; code: string } }>(
    '/disclosure/:slug/:code',
    prepared,
    (request, reply) => {
      const { slug, code } = request.params
      const { year, after } = listAsked.parse(request.query)
      const key = JSON.stringify(['/disclosure', slug, code, year, after])
      return desk.send(request, reply, key, async (making) =>
        makeColumn(making, await placeIn(making, { slug, code }), { year, after }),
      )
    },
  )
}

import type { FastifyInstance } from 'fastify'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { open } from '../answers/open.ts'
import { titleOf } from '../shelf.ts'
import { catalogueOf } from '../view/catalogue.ts'
import { drawn } from './limits.ts'

const makeCatalogue = async ({ frame, columns, shelf }: Making): Promise<Made> => {
  const { site, facts } = frame
  const sections = await Promise.all(
    frame.sections.map(async (section) => [section, await columns(section)] as const),
  )
  const [only, ...others] = frame.sections
  const host = frame.sections.find((section) => section.host) ?? (others.length === 0 ? only : undefined)
  const catalogue = catalogueOf({
    base: site.base,
    name: facts.name,
    host: host?.name ?? (facts.host === '' ? facts.name : facts.host),
    sections,
    reports: (await shelf()).entries.map(({ id, report }) => ({ id, title: titleOf(report) })),
  })
  return { type: 'application/ld+json; charset=utf-8', body: JSON.stringify(catalogue), forAll: true }
}

/** What open data there is, for catalogues of data sets. */
export const registerCatalogue = (app: FastifyInstance, desk: Desk): void => {
  app.get('/data/catalogue.jsonld', drawn, (request, reply) =>
    desk.send(request, open(reply), 'catalogue', makeCatalogue),
  )
}

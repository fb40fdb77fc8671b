import type { FastifyInstance } from 'fastify'
import { openDocuments } from '#modules/publishing'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { open } from '../answers/open.ts'
import { openShown } from '../view/open-document.ts'
import { openColumnsOf, openSectionOf } from '../view/open-section.ts'
import { sectionIn } from './disclosure.ts'
import { drawn } from './limits.ts'

const json = 'application/json; charset=utf-8'

/** The newest documents told with a section. */
const many = 20

const sectionsOf = ({ frame }: Making): Made => ({
  type: json,
  body: JSON.stringify({ rows: frame.sections.map((section) => openSectionOf(frame.site.base, section)) }),
  forAll: true,
})

const wholeOf = async ({ frame, columns, ask }: Making, slug: string): Promise<Made> => {
  const { site, sections } = frame
  const section = sectionIn(frame, slug)
  const { organisation, contact } = section
  const { rows } = await ask((query) => openDocuments(query, { organisation, limit: many }))
  const whole = {
    ...openSectionOf(site.base, section),
    contact: {
      address: contact.address,
      postcode: contact.postcode,
      phone: contact.phone,
      fax: contact.fax,
      email: contact.email,
      officeHours: contact.officeHours,
    },
    columns: openColumnsOf(site.base, section, await columns(section)),
    newest: rows.map((row) => openShown(row, { base: site.base, sections })),
  }
  return { type: json, body: JSON.stringify(whole), forAll: true }
}

/** The sections of bodies as open data, for sites that take one in. */
export const registerSections = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/public/sections', drawn, (request, reply) =>
    desk.send(request, open(reply), 'sections', sectionsOf),
  )
  app.get<{ Params: { slug: string } }>('/api/public/sections/:slug', drawn, (request, reply) => {
    const { slug } = request.params
    return desk.send(request, open(reply), JSON.stringify(['section', slug]), (making) =>
      wholeOf(making, slug),
    )
  })
}

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#platform/refusal'
import type { KindCode, Validity } from '#modules/publishing'
import { kindCodes, openNumbered, searchPublic, validities } from '#modules/publishing'
import type { Desk, Making } from '../answers/desk.ts'
import { open } from '../answers/open.ts'
import { strictly } from '../answers/strictly.ts'
import { openFoundOf } from '../view/open-found.ts'
import { placeIn, sectionIn } from './disclosure.ts'
import { drawn } from './limits.ts'

const isKind = (given: string): given is KindCode => kindCodes.some((code) => code === given)
const isValidity = (given: string): given is Validity => Object.hasOwn(validities, given)

const searched = z.strictObject({
  q: z.string().trim().min(1).max(100),
  section: z.string().max(100).optional(),
  column: z.string().max(100).optional(),
  kind: z.string().refine(isKind).optional(),
  validity: z.string().refine(isValidity).optional(),
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  order: z.enum(['relevance', 'newest']).default('relevance'),
  page: z.coerce.number().int().min(1).max(500).default(1),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** Where it is looked for. Throws Refusal: `query` for a column without its section, and where there is no such place. */
const placeOf = async (making: Making, { section, column }: z.output<typeof searched>) => {
  if (section === undefined) {
    if (column === undefined) return {}
    throw new Refusal('bad-request', 'query', '参数不对', '写了 column，还要写它所在的 section。')
  }
  if (column !== undefined) {
    const place = await placeIn(making, { slug: section, code: column })
    return { organisation: place.section.organisation, column: place.column.id }
  }
  return { organisation: sectionIn(making.frame, section).organisation }
}

/** The search as open data: what the page shows and no more. */
export const registerOpenSearch = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/public/search', drawn, async (request, reply) => {
    const asked = strictly(searched, request)
    const making = await desk.making(request)
    const { q: text, kind, validity, year, order, page, limit } = asked
    const kinds = kind === undefined ? [] : [kind]
    const place = await placeOf(making, asked)
    const { ask, frame } = making
    const result = await ask((query) =>
      searchPublic(query, { ...place, text, kinds, validity, year, order, page, limit }),
    )
    const numbers = result.rows.map(({ number }) => number)
    const rows = await ask((query) => openNumbered(query, numbers))
    return open(reply)
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(openFoundOf(result, rows, { base: frame.site.base, sections: frame.sections }))
  })
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SearchTally } from '#modules/publishing'
import { searchPublic, suggestPublic } from '#modules/publishing'
import type { Desk, Making } from '../answers/desk.ts'
import { html } from '../answers/desk.ts'
import type { AskedOfSearch } from '../answers/search-asked.ts'
import { searchAsked, suggestAsked } from '../answers/search-asked.ts'
import type { Found } from '../pages/search.ts'
import { searchPage } from '../pages/search.ts'
import { searchChoices } from '../view/search-choices.ts'
import { drawn, suggested } from './limits.ts'

/** Pages on a page of results. */
const many = 10

/** What was looked for on this site: a section by its slug, a column of it by its code, both only where they are there. */
const foundFor = async ({ frame, columns, ask }: Making, asked: AskedOfSearch): Promise<Found> => {
  const { sections } = frame
  const section = sections.find(({ slug }) => slug === asked.in)
  const shown = { ...asked, in: section?.slug }
  if (asked.q === undefined) return { asked: shown, section, result: undefined, groups: [] }
  const only = sections.length === 1 ? sections[0] : section
  const all = only === undefined ? [] : await columns(only)
  const column = all.find(({ code }) => code === asked.column)
  const { q: text, kind, validity, year, order = 'relevance', page } = asked
  const result = await ask((query) =>
    searchPublic(query, {
      text,
      organisation: section?.organisation,
      column: column?.id,
      kinds: kind === undefined ? [] : [kind],
      validity,
      year,
      order,
      page,
      limit: many,
    }),
  )
  const kept = { ...shown, column: column?.code }
  return {
    asked: kept,
    section,
    result,
    groups: searchChoices({ asked: kept, result, sections, columns: all }),
  }
}

/** Only the first page of a question that is not narrowed is a search of its own. */
const noted = (
  tally: SearchTally | undefined,
  { q: text, page }: AskedOfSearch,
  { section, result, groups }: Found,
) => {
  const narrowed = groups.some(({ choices }) => choices.some(({ chosen }) => chosen))
  if (tally === undefined || text === undefined || result === undefined || page > 1 || narrowed) return
  tally.note({ text, organisation: section?.organisation, hits: result.total })
}

const fresh = (reply: FastifyReply, type: string): FastifyReply =>
  reply.type(type).header('cache-control', 'no-cache')

/** The search and what it offers while one types: made for each request, nothing of it is kept. */
export const registerSearch = (app: FastifyInstance, desk: Desk, tally: SearchTally | undefined): void => {
  app.get('/search', drawn, async (request, reply) => {
    const asked = searchAsked.parse(request.query)
    const making = await desk.making(request)
    const found = await foundFor(making, asked)
    noted(tally, asked, found)
    return fresh(reply, html).header('vary', 'accept-encoding, cookie').send(searchPage(making.frame, found))
  })

  app.get('/search/suggest', suggested, async (request, reply) => {
    const { q = '' } = suggestAsked.parse(request.query)
    const { ask } = await desk.making(request)
    return fresh(reply, 'application/json; charset=utf-8').send({
      suggestions: q === '' ? [] : await ask((query) => suggestPublic(query, q)),
    })
  })
}

import type { FastifyInstance } from 'fastify'
import { interpretationsOf, libraryChoices, policyLibrary } from '#modules/publishing'
import { libraryAsked } from '../answers/asked.ts'
import { paged } from '../answers/cursor.ts'
import type { Desk } from '../answers/desk.ts'
import { policiesPage } from '../pages/policies.ts'
import { drawn } from './limits.ts'

/** Documents on a page of a list. */
const many = 20

/** The policy library: drawn for each request, since everybody asks something else. */
export const registerFinding = (app: FastifyInstance, desk: Desk): void => {
  app.get('/policies', drawn, (request, reply) => {
    const { q, after, ...narrowed } = libraryAsked.parse(request.query)
    const filter = { ...narrowed, text: q }
    return desk.send(request, reply, JSON.stringify(['/policies', filter, after]), async ({ frame, ask }) => {
      const list = await paged(ask((query) => policyLibrary(query, { ...filter, after, limit: many })))
      const documents = list.rows.map(({ document }) => document)
      const interpretations = await ask((query) => interpretationsOf(query, documents))
      const choices = await ask((query) => libraryChoices(query, filter))
      return {
        body: policiesPage(frame, { filter, list, choices, interpretations, behind: after !== undefined }),
      }
    })
  })
}
